package io.journeyman.shared.work;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of background work.
 *
 * @param enabled false on a node that only answers requests, and in tests
 * @param stopTimeout how long a shutdown waits for running batches
 */
@ConfigurationProperties("journeyman.work")
record WorkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration stopTimeout) {}
