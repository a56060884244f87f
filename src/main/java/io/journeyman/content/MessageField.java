package io.journeyman.content;

import org.jspecify.annotations.Nullable;

/**
 * A value that a message may use.
 *
 * @param path as written in the message, for example {@code contact.firstName}
 * @param label what the author calls it
 * @param group heading under which the field menu shows it
 * @param alwaysSet whether it has a value for every person, so that no fall-back is asked for
 * @param fallback what the menu proposes as fall-back, null for none
 * @param example a value for previews without a chosen person
 */
public record MessageField(
        String path,
        String label,
        String group,
        boolean alwaysSet,
        @Nullable String fallback,
        String example) {}
