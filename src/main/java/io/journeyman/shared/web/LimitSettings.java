package io.journeyman.shared.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one address may knock, per minute and node. More is answered with 429 and the time to wait.
 *
 * @param logIns attempts to log in
 * @param publicPosts forms, unsubscribe buttons and other posts by the public
 * @param publicReads pages, links and pixels opened by the public; a company behind one address needs room
 */
@Validated
@ConfigurationProperties("journeyman.limits")
record LimitSettings(
        @DefaultValue("60") @Min(1) int logIns,
        @DefaultValue("60") @Min(1) int publicPosts,
        @DefaultValue("600") @Min(1) int publicReads) {}
