package io.journeyman.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.web.HttpSettings;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class AddressCheckTests {

    private static final HttpSettings STRICT = new HttpSettings(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {"https://crm.example.test", "http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"
            })
    void https_and_this_machine_are_fine(String url) {
        new AddressCheck(site(url, null), STRICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.test",
                "http://192.168.1.7:8080",
                "http://localhost.evil.test",
                "crm.example.test"
            })
    void anything_else_does_not_start(String url) {
        assertThatThrownBy(() -> new AddressCheck(site(url, null), STRICT)).isInstanceOf(UnsafeAddress.class);
        assertThatThrownBy(() -> new AddressCheck(site("https://crm.example.test", url), STRICT))
                .isInstanceOf(UnsafeAddress.class);
    }

    @Test
    void a_closed_network_may_say_that_it_is_one() {
        new AddressCheck(site("http://192.168.1.7:8080", null), new HttpSettings(List.of(), true));
    }

    @Test
    void the_refusal_says_what_to_do() {
        UnsafeAddress refusal = new UnsafeAddress("journeyman.url is http://x", "Write https://x.");

        assertThat(new UnsafeAddressAnalyzer().analyze(refusal, refusal).getAction())
                .isEqualTo("Write https://x.");
    }

    @Test
    void by_https_the_cookie_belongs_to_this_host_alone() {
        String cookie = cookie("https://crm.example.test");

        assertThat(cookie)
                .startsWith("__Host-journeyman=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void on_this_machine_the_cookie_works_without_https() {
        assertThat(cookie("http://localhost:8080"))
                .startsWith("journeyman=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void public_pages_are_boxed_in_until_they_have_a_host_of_their_own() {
        assertThat(ContentPolicies.publicPages(site("https://crm.example.test", null)))
                .startsWith("sandbox allow-forms allow-scripts;");
        assertThat(ContentPolicies.publicPages(site("https://crm.example.test", "https://go.example.test")))
                .doesNotContain("sandbox");
    }

    private static String cookie(String url) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(url.startsWith("https"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionCookies().sessionCookie(site(url, null)).writeCookieValue(new CookieValue(request, response, "id"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    private static SiteSettings site(String url, @Nullable String publicUrl) {
        return new SiteSettings(URI.create(url), publicUrl == null ? null : URI.create(publicUrl));
    }
}
