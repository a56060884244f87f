package io.journeyman.scoring;

import io.journeyman.shared.ContactId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points to write into a person's ledger.
 *
 * @param points may be negative; zero is written too, so that a rule that matched shows
 * @param reason one short clause for people, for example "clicked a link in Welcome"
 * @param origin what gave them
 */
public record PointsGiven(ContactId contact, int points, String reason, Origin origin) {

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
