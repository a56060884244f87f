package io.journeyman.identity;

import java.util.List;

/** What the audit keeps of a user: never the password. */
record UserFacts(String email, String name, List<Role> roles, boolean disabled) {

    static UserFacts of(User user) {
        return new UserFacts(
                user.email(), user.name(), user.roles().stream().sorted().toList(), user.disabled());
    }
}
