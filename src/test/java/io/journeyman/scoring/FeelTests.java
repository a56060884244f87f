package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.rules.FieldType;
import io.journeyman.scoring.TableGrid.Cell;
import io.journeyman.scoring.TableGrid.Op;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeelTests {

    record Case(FieldType type, Cell cell, String feel) {}

    static List<Case> cases() {
        return List.of(
                new Case(FieldType.TEXT, Cell.ANYTHING, "-"),
                new Case(FieldType.TEXT, cell(Op.IS, "Head of \"IT\" \\ Ops"), "\"Head of \\\"IT\\\" \\\\ Ops\""),
                new Case(FieldType.TEXT, cell(Op.ONE_OF, "SI", "PL"), "\"SI\", \"PL\""),
                new Case(FieldType.TEXT, cell(Op.IS_NOT, "SI"), "not(\"SI\")"),
                new Case(FieldType.TEXT, cell(Op.NONE_OF, "a, b", "c"), "not(\"a, b\", \"c\")"),
                new Case(FieldType.TEXT, cell(Op.CONTAINS, "head"), "contains(lower case(?), lower case(\"head\"))"),
                new Case(FieldType.NUMBER, cell(Op.IS, "5"), "5"),
                new Case(FieldType.NUMBER, cell(Op.AT_LEAST, "50"), ">= 50"),
                new Case(FieldType.NUMBER, cell(Op.LESS, "-2.5"), "< -2.5"),
                new Case(FieldType.NUMBER, cell(Op.BETWEEN, "1", "5"), "[1..5]"),
                new Case(FieldType.BOOLEAN, cell(Op.IS, "true"), "true"),
                new Case(FieldType.DATE, cell(Op.AT_MOST, "2026-03-01"), "<= date(\"2026-03-01\")"),
                new Case(FieldType.TEXT, cell(Op.EMPTY), "null"),
                new Case(FieldType.TEXT, cell(Op.NOT_EMPTY), "not(null)"),
                new Case(
                        FieldType.MEMBERSHIP,
                        cell(Op.HAS_ANY, "a", "b"),
                        "list contains(?, \"a\") or list contains(?, \"b\")"),
                new Case(FieldType.NUMBER, cell(Op.WRITTEN, "? > 3 and ? < 9"), "? > 3 and ? < 9"));
    }

    private static Cell cell(Op op, String... values) {
        return new Cell(op, List.of(values));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_is_chosen_on_the_screen_is_written_and_read_again(Case one) {
        assertThat(Feel.write(one.cell(), one.type())).isEqualTo(one.feel());

        assertThat(Feel.read(one.feel())).isEqualTo(one.cell());
    }
}
