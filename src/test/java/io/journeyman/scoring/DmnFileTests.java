package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.rules.FieldType;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableGrid.GridCell;
import io.journeyman.scoring.TableGrid.GridColumn;
import io.journeyman.scoring.TableGrid.GridRow;
import io.journeyman.shared.Invalid;
import java.util.List;
import org.junit.jupiter.api.Test;

class DmnFileTests {

    private static final TableGrid GRID = new TableGrid(
            List.of(new GridColumn("contact.jobTitle"), new GridColumn("run.clicked")),
            List.of(
                    new GridRow(
                            "r1",
                            List.of(new GridCell(CellOp.CONTAINS, List.of("head")), GridCell.ANYTHING),
                            15,
                            "leads a team & decides <alone>"),
                    new GridRow(
                            "r2",
                            List.of(GridCell.ANYTHING, new GridCell(CellOp.IS, List.of("true"))),
                            -5,
                            "said \"no\"")));

    @Test
    void a_table_is_the_same_after_the_way_through_its_file() {
        String dmn = DmnFile.write("fit", "Fit & interest", GRID, field -> FieldType.TEXT);

        assertThat(DmnFile.read(dmn)).isEqualTo(GRID);
        assertThat(DmnFile.name(dmn)).isEqualTo("Fit & interest");
    }

    @Test
    void a_document_type_is_not_read_at_all() {
        String attack = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>";

        assertThatThrownBy(() -> DmnFile.read(attack)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_table_that_does_not_collect_is_refused_with_a_sentence() {
        String first =
                DmnFile.write("fit", "Fit", GRID, field -> FieldType.TEXT).replace("COLLECT", "FIRST");

        assertThatThrownBy(() -> DmnFile.read(first)).hasMessageContaining("must collect");
    }
}
