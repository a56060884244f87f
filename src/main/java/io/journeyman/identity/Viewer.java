package io.journeyman.identity;

import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.Visibility;
import io.journeyman.shared.access.Permission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The colleague who looks, with what decides how much they see. Ask {@link Viewers}. */
public record Viewer(User user, List<Membership> teams, Set<Permission> permissions) {

    public Viewer {
        teams = List.copyOf(teams);
        permissions = Set.copyOf(permissions);
    }

    public UserId id() {
        return user.id();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public Set<TeamId> teamIds() {
        return teams.stream().map(Membership::teamId).collect(Collectors.toUnmodifiableSet());
    }

    /** Teams this colleague leads. */
    public Set<TeamId> led() {
        return teams.stream().filter(Membership::lead).map(Membership::teamId).collect(Collectors.toUnmodifiableSet());
    }

    /** How far they see colleagues' work: admins all, members of a team their team's, others their own. */
    public Visibility visibility() {
        if (user.roles().contains(Role.ADMIN)) {
            return Visibility.ALL;
        }
        return teams.isEmpty() ? Visibility.OWN : Visibility.TEAM;
    }
}
