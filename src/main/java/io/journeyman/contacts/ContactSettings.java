package io.journeyman.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of contacts.
 *
 * @param phoneCountry ISO 3166 two letters that phone numbers without a country code are read in when the contact has no
 *     country; null: such numbers are refused
 */
@ConfigurationProperties("journeyman.contacts")
record ContactSettings(@Nullable String phoneCountry) {}
