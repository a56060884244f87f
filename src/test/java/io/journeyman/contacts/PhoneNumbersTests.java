package io.journeyman.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    @ParameterizedTest
    @ValueSource(strings = {"+359 88 812 3456", "+359888123456", "+359 (0)88 812-34-56"})
    void a_number_has_one_form_however_it_is_written(String written) {
        assertThat(PhoneNumbers.normalise(written, null)).contains("+359888123456");
    }

    @Test
    void a_number_without_country_code_is_read_in_the_given_country() {
        assertThat(PhoneNumbers.normalise("031 234 567", "SI")).contains("+38631234567");
        assertThat(PhoneNumbers.normalise("031 234 567", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "call me", "+999123456789", "+38631234567\r\nX: y", "+3863123456712345678901"})
    void what_cannot_be_a_number_is_none(String written) {
        assertThat(PhoneNumbers.normalise(written, "SI")).isEmpty();
    }

    @Test
    void people_read_it_with_blanks() {
        assertThat(PhoneNumbers.readable("+38631234567")).isEqualTo("+386 31 234 567");
    }
}
