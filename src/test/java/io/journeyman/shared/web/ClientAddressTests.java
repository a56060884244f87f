package io.journeyman.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    @Test
    void without_a_configured_proxy_the_header_is_words() {
        assertThat(address(List.of(), "198.51.100.7", "1.2.3.4")).isEqualTo("198.51.100.7");
    }

    @Test
    void behind_our_proxy_it_says_who_came() {
        assertThat(address(List.of("10.0.0.0/8"), "10.1.1.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void what_the_caller_wrote_in_front_is_not_believed() {
        assertThat(address(List.of("10.0.0.0/8"), "10.1.1.1", "6.6.6.6, 198.51.100.7, 10.2.2.2"))
                .isEqualTo("198.51.100.7");
    }

    @Test
    void a_stranger_cannot_pretend_to_be_behind_our_proxy() {
        assertThat(address(List.of("10.0.0.0/8"), "198.51.100.7", "10.1.1.1")).isEqualTo("198.51.100.7");
    }

    @Test
    void words_instead_of_addresses_do_not_break_it() {
        assertThat(address(List.of("10.0.0.0/8"), "10.1.1.1", "hello, world")).isEqualTo("world");
        assertThat(address(List.of("10.0.0.0/8"), "10.1.1.1", ",,")).isEqualTo("10.1.1.1");
        assertThat(address(List.of("10.0.0.0/8"), "10.1.1.1", "x".repeat(5_000)))
                .isEqualTo("10.1.1.1");
    }

    private static String address(List<String> proxies, String remote, @Nullable String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return new ClientAddress(new HttpSettings(proxies, false)).of(request);
    }
}
