package io.journeyman.identity.web;

import io.journeyman.identity.Teams;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams and who is in them. */
@RestController
@RequestMapping("/api/teams")
@Allowed(Permission.USERS_MANAGE)
final class TeamController {

    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    @Allowed(Permission.COLLEAGUES_READ)
    @GetMapping
    List<TeamBody> list() {
        return teams.all().stream().map(TeamBody::of).toList();
    }

    @Allowed(Permission.COLLEAGUES_READ)
    @GetMapping("/{id}")
    TeamBody show(@PathVariable TeamId id) {
        return TeamBody.of(teams.get(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TeamBody create(@Valid @RequestBody TeamNameBody body) {
        return TeamBody.of(teams.create(body.name()));
    }

    @PutMapping("/{id}")
    TeamBody rename(@PathVariable TeamId id, @Valid @RequestBody TeamNameBody body) {
        return TeamBody.of(teams.rename(id, body.name()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable TeamId id) {
        teams.delete(id);
    }

    @PutMapping("/{id}/members/{userId}")
    TeamBody put(@PathVariable TeamId id, @PathVariable UserId userId, @Valid @RequestBody TeamPlaceBody body) {
        return TeamBody.of(teams.put(id, userId, body.lead()));
    }

    @DeleteMapping("/{id}/members/{userId}")
    TeamBody remove(@PathVariable TeamId id, @PathVariable UserId userId) {
        return TeamBody.of(teams.remove(id, userId));
    }
}
