package io.journeyman.starter;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the demo.
 *
 * @param people how many people the demo has
 * @param days how many days of history they have lived through
 * @param credentials file that gets the demo's log-ins, readable by the owner only
 */
@ConfigurationProperties("journeyman.starter")
record StarterSettings(
        @DefaultValue("2000") int people,
        @DefaultValue("84") int days,
        @DefaultValue("data/demo-credentials.json") Path credentials) {}
