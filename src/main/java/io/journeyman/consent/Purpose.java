package io.journeyman.consent;

/**
 * What somebody can agree to, separately from everything else.
 *
 * @param key stable, for example {@code newsletter}
 * @param name on screens and on the public preference page
 * @param description one sentence the person reads before agreeing
 * @param kind what agreeing allows
 * @param active false where it is no longer offered; nothing is sent for it
 */
public record Purpose(String key, String name, String description, Kind kind, boolean active) {

    public static final String NEWSLETTER = "newsletter";
    public static final String OFFERS = "offers";
    public static final String SERVICE = "service";
    public static final String OPEN_TRACKING = "open_tracking";
    public static final String CLICK_TRACKING = "click_tracking";
    public static final String PROFILING = "profiling";

    /** What agreeing allows. */
    public enum Kind {
        /** Marketing messages; consent is per channel. */
        MARKETING,
        /** Messages owed to the person; needs no consent. */
        SERVICE,
        /** Watching and judging; consent is for the person, not per channel. */
        TRACKING
    }
}
