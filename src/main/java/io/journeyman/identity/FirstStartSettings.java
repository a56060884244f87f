package io.journeyman.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can log in after the first start.
 *
 * @param demo the demo brings colleagues of its own, so nobody else is made
 * @param firstAdmin the log-in of the administrator made when there is no user at all; empty to make none
 */
@ConfigurationProperties("journeyman")
record FirstStartSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("admin@localhost") @Nullable String firstAdmin) {}
