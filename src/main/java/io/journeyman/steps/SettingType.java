package io.journeyman.steps;

/** The shape of a setting's value. All values travel as text in the drawing; {@link Settings} reads them. */
public enum SettingType {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    LONG_TEXT,
    /** A decimal number with a point. */
    NUMBER,
    /** ISO 8601, whole minutes to days: {@code PT30M}, {@code P2D}. */
    DURATION,
    /** One of the setting's choices, or an id from its source. */
    CHOICE,
    /** Several of those, comma-separated. */
    CHOICES,
    /** ISO date {@code 2026-03-31}. */
    DATE,
    /** Time of day {@code 09:30}. */
    TIME,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A rule tree as JSON (module rules). */
    CONDITIONS,
    /** The ways into a journey as a JSON array (module journeys). */
    TRIGGERS
}
