package io.journeyman.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Bound;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretSettingsTests {

    @Test
    void defaults() {
        assertThat(Bound.defaults(SecretSettings.class))
                .isEqualTo(new SecretSettings(null, Path.of("data/secret.key")));
    }

    @Test
    void mapping() {
        SecretSettings settings = Bound.with(
                SecretSettings.class, Map.of("journeyman.secrets.key", "abc", "journeyman.secrets.file", "/run/key"));

        assertThat(settings).isEqualTo(new SecretSettings("abc", Path.of("/run/key")));
        assertThat(settings).hasToString("SecretSettings[file=/run/key]");
    }
}
