package io.journeyman.identity;

import io.journeyman.shared.Actor;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.UserId;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks at the screen right now. */
@Component
public class Viewers {

    private final CurrentActor actor;
    private final UserStore users;
    private final TeamStore teams;

    Viewers(CurrentActor actor, UserStore users, TeamStore teams) {
        this.actor = actor;
        this.users = users;
        this.teams = teams;
    }

    /** The logged-in colleague. Denied to everybody else, API keys too. */
    @Transactional(readOnly = true)
    public Viewer current() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.USER) {
            throw new AccessDeniedException("for colleagues only");
        }
        return of(who.userId());
    }

    @Transactional(readOnly = true)
    public Viewer of(UserId id) {
        return viewer(users.find(id).orElseThrow(UserNotFound::new));
    }

    @Transactional(readOnly = true)
    public Optional<Viewer> find(UserId id) {
        return users.find(id).map(this::viewer);
    }

    private Viewer viewer(User user) {
        var memberships = teams.of(user.id());
        return new Viewer(
                user,
                memberships,
                Role.permissionsOf(user.roles(), memberships.stream().anyMatch(Membership::lead)));
    }
}
