package io.journeyman.identity.web;

import io.journeyman.identity.Membership;
import io.journeyman.identity.Role;
import io.journeyman.identity.Viewer;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Permission;
import java.util.List;

/** Who is logged in and what the screens may offer. */
record SessionBody(SessionUser user) {

    static SessionBody of(Viewer viewer) {
        return new SessionBody(new SessionUser(
                viewer.id(),
                viewer.user().name(),
                viewer.user().email(),
                viewer.user().language(),
                viewer.user().roles().stream().sorted().toList(),
                viewer.teams().stream().map(SessionTeam::of).toList(),
                viewer.permissions().stream().sorted().toList(),
                viewer.user().mustChangePassword()));
    }

    /** @param mustChangePassword the generated password must be replaced before anything else is answered */
    record SessionUser(
            UserId id,
            String name,
            String email,
            String language,
            List<Role> roles,
            List<SessionTeam> teams,
            List<Permission> permissions,
            boolean mustChangePassword) {}

    record SessionTeam(TeamId id, String name, boolean lead) {

        static SessionTeam of(Membership membership) {
            return new SessionTeam(membership.teamId(), membership.teamName(), membership.lead());
        }
    }
}
