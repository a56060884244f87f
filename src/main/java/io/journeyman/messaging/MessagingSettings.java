package io.journeyman.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sending that are the same for every channel. What differs per channel stands on Settings → Channels.
 *
 * @param domain right-hand side of our Message-IDs
 * @param lease how long a node may prepare a message before another takes it over
 * @param handOffLease how long an answer may stay out before the message counts as doubtful
 * @param doubtAfter age of doubt after which the policy of its class decides
 * @param keepCopies how long the text of sent messages is kept
 */
@ConfigurationProperties("journeyman.messaging")
public record MessagingSettings(
        @DefaultValue("journeyman.localhost") String domain,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("120s") Duration handOffLease,
        @DefaultValue("15m") Duration doubtAfter,
        @DefaultValue("90d") Duration keepCopies) {}
