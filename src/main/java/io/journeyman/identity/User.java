package io.journeyman.identity;

import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A colleague who can log in. Never carries the password.
 *
 * @param email lower case, unique
 * @param name as colleagues see it
 * @param language two-letter code of the screens' language
 * @param mustChangePassword true until the generated password was replaced
 * @param disabled true while this colleague cannot log in
 * @param lastLoginAt null when never
 */
public record User(
        UserId id,
        String email,
        String name,
        String language,
        Set<Role> roles,
        boolean mustChangePassword,
        boolean disabled,
        @Nullable Instant lastLoginAt) {

    public User {
        roles = Set.copyOf(roles);
    }
}
