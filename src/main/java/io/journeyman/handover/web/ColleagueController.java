package io.journeyman.handover.web;

import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.identity.Viewer;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** To whom tasks can be passed on, team by team. */
@RestController
final class ColleagueController {

    private final Teams teams;
    private final Viewers viewers;

    ColleagueController(Teams teams, Viewers viewers) {
        this.teams = teams;
        this.viewers = viewers;
    }

    @Allowed({Permission.TASKS_WORK, Permission.ANSWER_TIMES_READ})
    @GetMapping("/api/inbox/colleagues")
    List<InboxTeam> colleagues() {
        Viewer viewer = viewers.current();
        return teams.all().stream().map(team -> InboxTeam.of(team, viewer)).toList();
    }

    /**
     * A team with an inbox.
     *
     * @param mine whether the viewer leads it
     */
    record InboxTeam(TeamId id, String name, boolean mine, List<InboxColleague> members) {

        static InboxTeam of(Team team, Viewer viewer) {
            return new InboxTeam(
                    team.id(),
                    team.name(),
                    viewer.led().contains(team.id()),
                    team.members().stream()
                            .map(member -> new InboxColleague(member.userId(), member.name()))
                            .toList());
        }
    }

    /** Somebody who can hold a task. */
    record InboxColleague(UserId id, String name) {}
}
