package io.journeyman.journeys;

import org.jspecify.annotations.Nullable;

/**
 * Whether a person may enter again, as the start says.
 *
 * @param days only with {@link Reentry#AFTER_DAYS}
 */
public record ReentryRule(Reentry kind, @Nullable Integer days) {

    public ReentryRule {
        if (kind == Reentry.AFTER_DAYS && (days == null || days < 1 || days > 3_650)) {
            throw new IllegalArgumentException("days between two entries: " + days);
        }
    }

    public static final ReentryRule ONCE = new ReentryRule(Reentry.ONCE, null);
}
