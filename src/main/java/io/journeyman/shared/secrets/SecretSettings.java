package io.journeyman.shared.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the installation's key comes from. All nodes of a cluster need the same one.
 *
 * @param key 32 bytes in Base64, from the environment; null to use the file
 * @param file read where no key is given; made at the first start, readable by its owner only
 */
@ConfigurationProperties("journeyman.secrets")
record SecretSettings(
        @Nullable String key,
        @DefaultValue("data/secret.key") Path file) {

    @Override
    public String toString() {
        return "SecretSettings[file=" + file + "]";
    }
}
