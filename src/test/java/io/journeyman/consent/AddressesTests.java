package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.Channel;
import org.junit.jupiter.api.Test;

class AddressesTests {

    @Test
    void one_address_has_one_hash_however_it_is_written() {
        assertThat(Addresses.hash(Channel.EMAIL, "  Ana.Kos@Example.COM "))
                .isEqualTo(Addresses.hash(Channel.EMAIL, "ana.kos@example.com"));
        assertThat(Addresses.hash(Channel.SMS, "00359 (88) 812-34 56"))
                .isEqualTo(Addresses.hash(Channel.SMS, "+359888123456"));
    }

    @Test
    void a_viber_id_is_left_as_it_is() {
        assertThat(Addresses.normal(Channel.VIBER, "xY7/+AbC==")).isEqualTo("xY7/+AbC==");
        assertThat(Addresses.normal(Channel.VIBER, "+359 888 123456")).isEqualTo("+359888123456");
    }
}
