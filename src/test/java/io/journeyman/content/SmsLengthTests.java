package io.journeyman.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTests {

    @ParameterizedTest
    @CsvSource({
        "a, 0, 0, 1, 160, 160",
        "a, 160, 160, 1, 160, 0",
        "a, 161, 161, 2, 153, 145",
        "a, 306, 306, 2, 153, 0",
        "a, 307, 307, 3, 153, 152",
        "€, 80, 160, 1, 160, 0",
        "€, 81, 162, 2, 153, 143",
    })
    void the_plain_alphabet_has_160_characters_alone_and_153_in_a_row(
            String letter, int times, int units, int parts, int perPart, int left) {
        SmsLength length = SmsLength.of(letter.repeat(times));

        assertThat(length).isEqualTo(new SmsLength(true, units, parts, perPart, left, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"ж, 70, 70, 1, 0", "ж, 71, 71, 2, 63", "😀, 35, 70, 1, 0", "😀, 36, 72, 2, 61", "’, 134, 134, 2, 0"})
    void one_other_character_makes_it_70_and_67(String letter, int times, int units, int parts, int left) {
        SmsLength length = SmsLength.of(letter.repeat(times));

        assertThat(length.plain()).isFalse();
        assertThat(length.units()).isEqualTo(units);
        assertThat(length.parts()).isEqualTo(parts);
        assertThat(length.left()).isEqualTo(left);
        assertThat(length.outside()).containsExactly(letter);
    }

    @Test
    void a_pair_is_never_cut_in_two_at_the_end_of_a_part() {
        assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(152)).parts())
                .isEqualTo(3);
        assertThat(SmsLength.of("ж".repeat(66) + "😀" + "ж".repeat(65)).parts()).isEqualTo(2);
    }
}
