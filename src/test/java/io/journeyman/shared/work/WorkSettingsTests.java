package io.journeyman.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Bound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkSettingsTests {

    @Test
    void defaults() {
        assertThat(Bound.defaults(WorkSettings.class)).isEqualTo(new WorkSettings(true, Duration.ofSeconds(30)));
    }

    @Test
    void mapping() {
        assertThat(Bound.with(
                        WorkSettings.class,
                        Map.of("journeyman.work.enabled", "false", "journeyman.work.stop-timeout", "5s")))
                .isEqualTo(new WorkSettings(false, Duration.ofSeconds(5)));
    }
}
