package io.journeyman.content;

import org.jspecify.annotations.Nullable;

/**
 * A value that a message may use.
 *
 * @param path as written in the message, for example {@code contact.firstName}
 * @param label what the author calls it
 * @param group heading under which the field menu shows it
 * @param type what it holds; dates are offered with a format
 * @param alwaysSet whether it has a value for every person, so that no fall-back is asked for
 * @param fallback what the menu proposes as fall-back, null for none
 * @param example a value for previews without a chosen person
 */
public record MessageField(
        String path,
        String label,
        String group,
        Type type,
        boolean alwaysSet,
        @Nullable String fallback,
        String example) {

    /** What a field holds. Dates and times are ISO texts. */
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        ADDRESS
    }

    /** A text that some people have. */
    public static MessageField text(String path, String label, String group, String fallback, String example) {
        return new MessageField(path, label, group, Type.TEXT, false, fallback, example);
    }

    public MessageField as(Type other) {
        return new MessageField(path, label, group, other, alwaysSet, fallback, example);
    }

    /** The same for a value that nobody lacks. */
    public MessageField forEverybody() {
        return new MessageField(path, label, group, type, true, null, example);
    }
}
