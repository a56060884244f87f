package io.journeyman.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Bound;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteSettingsTests {

    @Test
    void defaults() {
        assertThat(Bound.defaults(SiteSettings.class))
                .isEqualTo(new SiteSettings(URI.create("http://localhost:8080"), null));
    }

    @Test
    void mapping() {
        SiteSettings site = Bound.with(
                SiteSettings.class,
                Map.of(
                        "journeyman.url", "https://crm.example.test/",
                        "journeyman.public-url", "https://go.example.test"));

        assertThat(site.screen("/inbox")).isEqualTo("https://crm.example.test/inbox");
        assertThat(site.page("/p/c/1")).isEqualTo("https://go.example.test/p/c/1");
        assertThat(site.secure()).isTrue();
    }
}
