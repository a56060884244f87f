package io.journeyman.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "Ana.Kovač@example.com, ''",
        "' Ana@Example.COM ', ana@example.com",
        "first+tag@sub.example.co.uk, first+tag@sub.example.co.uk",
        "o'neill@example.ie, o'neill@example.ie",
        "info@münchen.de, info@xn--mnchen-3ya.de",
        "a@b.si, a@b.si",
        "a@example.com\u200b, a@example.com"
    })
    void an_address_has_one_form_or_none(String written, String normalised) {
        assertThat(EmailAddresses.normalise(written).orElse("")).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b.com",
                "a@b",
                "a@b@c.com",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "\"a b\"@example.com",
                "a b@example.com",
                "a@-example.com",
                "a@example-.com",
                "a@example..com",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "a@example.com\r\nRCPT TO:<x@y.z>",
                "a@example.com\n",
                "\ra@example.com",
                "a\t@example.com",
                "a\u0000@example.com",
                "a,b@example.com",
                "a;b@example.com",
                "<a@example.com>",
                "Ana <a@example.com>",
                "a@exam_ple.com",
                "a@example.com,b@example.com",
                "ä@example.com",
                "(c)a@example.com"
            })
    void what_mail_commands_could_stumble_over_is_no_address(String written) {
        assertThat(EmailAddresses.normalise(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300})
    void an_address_keeps_to_the_lengths_that_smtp_allows(int length) {
        assertThat(EmailAddresses.normalise("a".repeat(length) + "@example.com"))
                .isEmpty();
        assertThat(EmailAddresses.normalise("a@" + "a".repeat(length) + ".com")).isEmpty();
    }
}
