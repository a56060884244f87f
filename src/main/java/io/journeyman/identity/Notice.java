package io.journeyman.identity;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Something a colleague should know: a line at the bell, and an e-mail.
 *
 * @param kind kebab-case, for example {@code lead-arrived}; chooses icon and mail subject
 * @param sentence one sentence saying what happened and why, at most 500 characters
 * @param link path on this server to look at it, starting with {@code /}
 * @param contact whom it is about, if anybody
 */
public record Notice(
        UserId user,
        String kind,
        String sentence,
        String link,
        @Nullable ContactId contact) {

    private static final int LONGEST = 500;

    public Notice {
        if (!link.startsWith("/") || link.startsWith("//") || link.length() > LONGEST) {
            throw new IllegalArgumentException("a notice links to a path of this server: " + link);
        }
        sentence = sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 1) + "…" : sentence;
    }
}
