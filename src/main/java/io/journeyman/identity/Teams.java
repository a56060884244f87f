package io.journeyman.identity;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.Uses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams of colleagues: who belongs to which, and who leads. Disabled colleagues are left out of the members. */
@Service
public class Teams {

    private final TeamStore store;
    private final UserStore users;
    private final Sessions sessions;
    private final ObjectProvider<Uses> uses;
    private final Audit audit;
    private final Clock clock;

    Teams(TeamStore store, UserStore users, Sessions sessions, ObjectProvider<Uses> uses, Audit audit, Clock clock) {
        this.uses = uses;
        this.store = store;
        this.users = users;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** All teams by name; there are a handful. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(TeamId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Team get(TeamId id) {
        return store.find(id).orElseThrow(TeamNotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Membership> of(UserId user) {
        return store.of(user);
    }

    @Transactional
    public Team create(String name) {
        TeamId id = TeamId.next();
        String checked = checked(name, id);
        store.insert(id, checked, clock.instant());
        audit.record("team.created", "team", id.toString(), null, Map.of("name", checked));
        return get(id);
    }

    @Transactional
    public Team rename(TeamId id, String name) {
        Team before = get(id);
        String checked = checked(name, id);
        store.rename(id, checked);
        audit.record("team.renamed", "team", id.toString(), Map.of("name", before.name()), Map.of("name", checked));
        return get(id);
    }

    /** Dissolves a team nobody sends tasks to; its members stay users. */
    @Transactional
    public void delete(TeamId id) {
        Team team = get(id);
        List<Uses.Use> users = uses.stream()
                .flatMap(asked -> asked.of("teams", id.toString()).stream())
                .toList();
        if (!users.isEmpty()) {
            throw new TeamInUse(users);
        }
        store.delete(id);
        audit.record("team.deleted", "team", id.toString(), team, null);
        team.members().forEach(member -> sessions.end(member.userId()));
    }

    /** Puts a colleague into a team, or changes whether they lead it, which ends their sessions: their rights changed. */
    @Transactional
    public Team put(TeamId id, UserId user, boolean lead) {
        Team before = get(id);
        requireUser(user);
        store.put(id, user, lead);
        return changed(before, user);
    }

    @Transactional
    public Team remove(TeamId id, UserId user) {
        Team before = get(id);
        requireUser(user);
        store.remove(id, user);
        return changed(before, user);
    }

    private Team changed(Team before, UserId user) {
        Team after = get(before.id());
        if (!after.equals(before)) {
            audit.record("team.members-changed", "team", before.id().toString(), before, after);
        }
        if (leads(before, user) != leads(after, user)) {
            sessions.end(user);
        }
        return after;
    }

    private void requireUser(UserId user) {
        if (users.find(user).isEmpty()) {
            throw new UserNotFound();
        }
    }

    private static boolean leads(Team team, UserId user) {
        return team.members().stream().anyMatch(member -> member.userId().equals(user) && member.lead());
    }

    private String checked(String name, TeamId id) {
        String stripped = name.strip();
        List<Problem.FieldError> errors = new ArrayList<>();
        NewUser.checkName(stripped, errors);
        if (errors.isEmpty() && store.nameTaken(stripped, id)) {
            errors.add(new Problem.FieldError("/name", "taken", "There is a team of this name already."));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return stripped;
    }
}
