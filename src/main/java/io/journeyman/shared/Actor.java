package io.journeyman.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a logged-in user, an API key, or the system itself.
 *
 * @param kind what acts
 * @param id the user's or key's id as text; null for the system
 * @param name what to write beside the action in the audit, never an address
 */
public record Actor(Kind kind, @Nullable String id, String name) {

    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "Journeyman");

    /** What acts. */
    public enum Kind {
        USER,
        API_KEY,
        CONTACT,
        SYSTEM
    }

    public static Actor user(UserId id, String name) {
        return new Actor(Kind.USER, id.toString(), name);
    }

    /** The acting user. Fails where no user acts. */
    public UserId userId() {
        if (kind != Kind.USER || id == null) {
            throw new IllegalStateException("not a user: " + kind);
        }
        return UserId.of(id);
    }
}
