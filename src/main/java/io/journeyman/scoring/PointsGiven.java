package io.journeyman.scoring;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points to write into a person's ledger.
 *
 * @param points may be negative; zero is written too, so that a rule that matched shows
 * @param reason one short clause for people, for example "clicked a link in Welcome"
 * @param origin what gave them
 * @param at when they were earned; null for now. The past is for imports and the demo
 */
public record PointsGiven(
        ContactId contact,
        int points,
        String reason,
        Origin origin,
        @Nullable Instant at) {

    /** The most one row may give or take, so that a typing error does not decide everything. */
    public static final int MOST = 1_000;

    private static final int LONGEST_REASON = 300;

    public PointsGiven {
        if (points < -MOST || points > MOST) {
            throw Invalid.field("/points", "out-of-range", "Give -" + MOST + " to " + MOST + " points.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Invalid.field("/reason", "bad-length", "Say why, in at most " + LONGEST_REASON + " characters.");
        }
    }

    public PointsGiven(ContactId contact, int points, String reason, Origin origin) {
        this(contact, points, reason, origin, null);
    }

    /**
     * What gave the points.
     *
     * @param kind what kind of giver
     * @param table the score table, with the version and the row that matched; null otherwise
     * @param instance run of a journey; null otherwise
     * @param element element of its diagram; null otherwise
     * @param by colleague who gave them by hand; null otherwise
     */
    public record Origin(
            Kind kind,
            @Nullable UUID table,
            @Nullable Integer tableVersion,
            @Nullable String rule,
            @Nullable String instance,
            @Nullable String element,
            @Nullable String by) {

        /** What kind of giver. */
        public enum Kind {
            TABLE,
            STEP,
            MANUAL,
            IMPORT,
            DEMO
        }

        public static Origin step(String instance, String element) {
            return new Origin(Kind.STEP, null, null, null, instance, element, null);
        }

        public static Origin manual(String by) {
            return new Origin(Kind.MANUAL, null, null, null, null, null, by);
        }

        public static Origin demo() {
            return new Origin(Kind.DEMO, null, null, null, null, null, null);
        }
    }
}
