package io.journeyman.properties;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What values a custom property has; cannot be changed after creation. */
public enum PropertyType {
    /** Up to 500 characters ({@code String}). */
    @JsonProperty("text")
    TEXT,
    /** Up to 18 digits before and 6 behind the point ({@code BigDecimal}). */
    @JsonProperty("number")
    NUMBER,
    /** A calendar day ({@code LocalDate}). */
    @JsonProperty("date")
    DATE,
    /** Yes, no, or not known ({@code Boolean}). */
    @JsonProperty("boolean")
    BOOLEAN,
    /** One of the property's choices ({@code String}). */
    @JsonProperty("choice")
    CHOICE,
    /** Any number of the property's choices ({@code Set<String>}). */
    @JsonProperty("choices")
    CHOICES
}
