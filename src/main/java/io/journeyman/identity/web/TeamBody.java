package io.journeyman.identity.web;

import io.journeyman.identity.Team;
import io.journeyman.identity.TeamMember;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.util.List;

record TeamBody(TeamId id, String name, List<TeamMemberBody> members) {

    static TeamBody of(Team team) {
        return new TeamBody(
                team.id(),
                team.name(),
                team.members().stream().map(TeamMemberBody::of).toList());
    }

    record TeamMemberBody(UserId userId, String name, boolean lead) {

        static TeamMemberBody of(TeamMember member) {
            return new TeamMemberBody(member.userId(), member.name(), member.lead());
        }
    }
}
