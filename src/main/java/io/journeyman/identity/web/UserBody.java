package io.journeyman.identity.web;

import io.journeyman.identity.Membership;
import io.journeyman.identity.Role;
import io.journeyman.identity.User;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A colleague, as administrators see them.
 *
 * @param invited the generated password was not replaced yet
 */
record UserBody(
        UserId id,
        String email,
        String name,
        List<Role> roles,
        List<SessionBody.SessionTeam> teams,
        boolean invited,
        boolean disabled,
        @Nullable Instant lastLoginAt) {

    static UserBody of(User user, List<Membership> teams) {
        return new UserBody(
                user.id(),
                user.email(),
                user.name(),
                user.roles().stream().sorted().toList(),
                teams.stream().map(SessionBody.SessionTeam::of).toList(),
                user.mustChangePassword(),
                user.disabled(),
                user.lastLoginAt());
    }
}
