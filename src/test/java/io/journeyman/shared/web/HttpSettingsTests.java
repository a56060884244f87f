package io.journeyman.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Bound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpSettingsTests {

    @Test
    void defaults() {
        assertThat(Bound.defaults(HttpSettings.class)).isEqualTo(new HttpSettings(List.of(), false));
        assertThat(Bound.defaults(LimitSettings.class)).isEqualTo(new LimitSettings(60, 60, 600));
    }

    @Test
    void mapping() {
        assertThat(Bound.with(
                        HttpSettings.class,
                        Map.of(
                                "journeyman.http.proxies", "10.0.0.0/8, 192.168.1.1",
                                "journeyman.http.allow-plain-http", "true")))
                .isEqualTo(new HttpSettings(List.of("10.0.0.0/8", "192.168.1.1"), true));
        assertThat(Bound.with(
                        LimitSettings.class,
                        Map.of(
                                "journeyman.limits.log-ins", "1",
                                "journeyman.limits.public-posts", "2",
                                "journeyman.limits.public-reads", "3")))
                .isEqualTo(new LimitSettings(1, 2, 3));
    }
}
