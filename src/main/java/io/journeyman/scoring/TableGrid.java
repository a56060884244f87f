package io.journeyman.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.journeyman.shared.Invalid;
import java.util.List;

/**
 * A score table as people edit it. Every row whose conditions all hold gives its points, with its reason.
 *
 * @param columns what is asked, in order; at most 20
 * @param rows at most 200; each has one cell per column
 */
public record TableGrid(List<GridColumn> columns, List<GridRow> rows) {

    private static final int MOST_COLUMNS = 20;
    private static final int MOST_ROWS = 200;

    public TableGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw Invalid.field("/columns", "bad-count", "A score table asks 1 to " + MOST_COLUMNS + " things.");
        }
        if (rows.size() > MOST_ROWS) {
            throw Invalid.field("/rows", "too-many", "A score table has at most " + MOST_ROWS + " rows.");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() != columns.size()) {
                throw Invalid.field("/rows/" + i + "/cells", "bad-count", "Each row has one cell per column.");
            }
        }
    }

    /**
     * One thing that is asked.
     *
     * @param field name of a rule field ({@code contact.city}) or of a fact of the run ({@code run.clicked})
     */
    public record GridColumn(String field) {}

    /**
     * One rule.
     *
     * @param id stable within the table; the ledger refers to it
     * @param cells conditions, one per column
     * @param points -1,000 to 1,000
     * @param reason what the ledger says
     */
    public record GridRow(String id, List<GridCell> cells, int points, String reason) {

        public GridRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One condition.
     *
     * @param op how to compare; ANY for no condition
     * @param values none for ANY, EMPTY and NOT_EMPTY; two for BETWEEN; one or more for ONE_OF, NONE_OF and HAS_ANY; the FEEL
     *     text for WRITTEN; else one
     */
    public record GridCell(CellOp op, List<String> values) {

        public static final GridCell ANYTHING = new GridCell(CellOp.ANY, List.of());

        public GridCell {
            values = List.copyOf(values);
        }
    }

    /** How a cell compares. */
    public enum CellOp {
        @JsonProperty("any")
        ANY,
        @JsonProperty("is")
        IS,
        @JsonProperty("isNot")
        IS_NOT,
        @JsonProperty("oneOf")
        ONE_OF,
        @JsonProperty("noneOf")
        NONE_OF,
        @JsonProperty("contains")
        CONTAINS,
        @JsonProperty("less")
        LESS,
        @JsonProperty("atMost")
        AT_MOST,
        @JsonProperty("more")
        MORE,
        @JsonProperty("atLeast")
        AT_LEAST,
        @JsonProperty("between")
        BETWEEN,
        @JsonProperty("hasAny")
        HAS_ANY,
        @JsonProperty("empty")
        EMPTY,
        @JsonProperty("notEmpty")
        NOT_EMPTY,
        /** A condition in the table's own language that is none of the above; kept as it is. */
        @JsonProperty("written")
        WRITTEN
    }
}
