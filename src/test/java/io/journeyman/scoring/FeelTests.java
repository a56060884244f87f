package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.rules.FieldType;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableGrid.GridCell;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeelTests {

    record Case(FieldType type, GridCell cell, String feel) {}

    static List<Case> cases() {
        return List.of(
                new Case(FieldType.TEXT, GridCell.ANYTHING, "-"),
                new Case(FieldType.TEXT, cell(CellOp.IS, "Head of \"IT\" \\ Ops"), "\"Head of \\\"IT\\\" \\\\ Ops\""),
                new Case(FieldType.TEXT, cell(CellOp.ONE_OF, "SI", "PL"), "\"SI\", \"PL\""),
                new Case(FieldType.TEXT, cell(CellOp.IS_NOT, "SI"), "not(\"SI\")"),
                new Case(FieldType.TEXT, cell(CellOp.NONE_OF, "a, b", "c"), "not(\"a, b\", \"c\")"),
                new Case(
                        FieldType.TEXT, cell(CellOp.CONTAINS, "head"), "contains(lower case(?), lower case(\"head\"))"),
                new Case(FieldType.NUMBER, cell(CellOp.IS, "5"), "5"),
                new Case(FieldType.NUMBER, cell(CellOp.AT_LEAST, "50"), ">= 50"),
                new Case(FieldType.NUMBER, cell(CellOp.LESS, "-2.5"), "< -2.5"),
                new Case(FieldType.NUMBER, cell(CellOp.BETWEEN, "1", "5"), "[1..5]"),
                new Case(FieldType.BOOLEAN, cell(CellOp.IS, "true"), "true"),
                new Case(FieldType.DATE, cell(CellOp.AT_MOST, "2026-03-01"), "<= date(\"2026-03-01\")"),
                new Case(FieldType.TEXT, cell(CellOp.EMPTY), "null"),
                new Case(FieldType.TEXT, cell(CellOp.NOT_EMPTY), "not(null)"),
                new Case(
                        FieldType.MEMBERSHIP,
                        cell(CellOp.HAS_ANY, "a", "b"),
                        "list contains(?, \"a\") or list contains(?, \"b\")"),
                new Case(FieldType.NUMBER, cell(CellOp.WRITTEN, "? > 3 and ? < 9"), "? > 3 and ? < 9"));
    }

    private static GridCell cell(CellOp op, String... values) {
        return new GridCell(op, List.of(values));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_chosen_on_the_screen_is_written_and_read_again(Case one) {
        assertThat(Feel.write(one.cell(), one.type())).isEqualTo(one.feel());

        assertThat(Feel.read(one.feel())).isEqualTo(one.cell());
    }
}
