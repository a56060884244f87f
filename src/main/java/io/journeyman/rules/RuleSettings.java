package io.journeyman.rules;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of rules.
 *
 * @param zone the time zone in which "today" and "on a day" are meant
 */
@ConfigurationProperties("journeyman.rules")
record RuleSettings(@DefaultValue("UTC") ZoneId zone) {}
