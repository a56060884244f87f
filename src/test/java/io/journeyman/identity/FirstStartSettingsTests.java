package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Bound;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstStartSettingsTests {

    @Test
    void defaults() {
        assertThat(Bound.defaults(FirstStartSettings.class))
                .isEqualTo(new FirstStartSettings(false, "admin@localhost"));
    }

    @Test
    void mapping() {
        assertThat(Bound.with(
                        FirstStartSettings.class,
                        Map.of("journeyman.demo", "true", "journeyman.first-admin", "boss@example.test")))
                .isEqualTo(new FirstStartSettings(true, "boss@example.test"));
    }
}
