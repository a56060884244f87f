package io.journeyman.identity;

import io.journeyman.shared.TeamId;
import java.util.List;

/** A team of colleagues; tasks are offered to teams. */
public record Team(TeamId id, String name, List<TeamMember> members) {

    public Team {
        members = List.copyOf(members);
    }
}
