package io.journeyman.identity;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleagues who can log in: look-ups for every module, and their administration. */
@Service
public class Users {

    private final UserStore store;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Users(UserStore store, Passwords passwords, Sessions sessions, Audit audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<User> find(UserId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public User get(UserId id) {
        return store.find(id).orElseThrow(UserNotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<User> byEmail(String email) {
        return store.byEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Names to show beside ids; ids nobody has are left out. */
    @Transactional(readOnly = true)
    public Map<UserId, String> names(Collection<UserId> ids) {
        return store.names(ids);
    }

    /** Colleagues with the role who can log in, by name. */
    @Transactional(readOnly = true)
    public List<User> withRole(Role role) {
        return store.withRole(role);
    }

    /** Colleagues whose name or address contains {@code q}, disabled ones last. */
    @Transactional(readOnly = true)
    public Page<User> page(Paging paging, @Nullable Role role) {
        return store.page(paging, role);
    }

    /** The same without the disabled: colleagues to choose from. */
    @Transactional(readOnly = true)
    public Page<User> active(Paging paging, @Nullable Role role) {
        return store.active(paging, role);
    }

    @Transactional(readOnly = true)
    public boolean none() {
        return store.none();
    }

    /** Invites a colleague with a generated password, to be changed at the first log-in. */
    @Transactional
    public Invitation invite(NewUser command) {
        String password = passwords.generate();
        User user = create(command, password, true);
        return new Invitation(user, password);
    }

    /** Creates a colleague whose password is known already, as the demo does. */
    @Transactional
    public User create(NewUser command, String password) {
        return create(command, password, false);
    }

    private User create(NewUser command, String password, boolean mustChange) {
        if (store.byEmail(command.email()).isPresent()) {
            throw new EmailTaken();
        }
        User user = new User(
                UserId.next(), command.email(), command.name(), "en", command.roles(), mustChange, false, null);
        store.insert(user, passwords.hash(password), clock.instant());
        audit.record("user.invited", "user", user.id().toString(), null, UserFacts.of(user));
        return user;
    }

    /** Changes name and roles. Taking or giving a role ends the colleague's sessions. */
    @Transactional
    public User change(UserId id, String name, Set<Role> roles) {
        User before = get(id);
        NewUser checked = new NewUser(before.email(), name, roles);
        User after = new User(
                id,
                before.email(),
                checked.name(),
                before.language(),
                checked.roles(),
                before.mustChangePassword(),
                before.disabled(),
                before.lastLoginAt());
        if (before.roles().contains(Role.ADMIN) && !checked.roles().contains(Role.ADMIN)) {
            requireAnotherAdmin(id);
        }
        store.update(after, clock.instant());
        audit.record("user.changed", "user", id.toString(), UserFacts.of(before), UserFacts.of(after));
        if (!before.roles().equals(after.roles())) {
            sessions.end(id);
        }
        return after;
    }

    /** Shuts a colleague out at once, or lets them in again. */
    @Transactional
    public User disable(UserId id, boolean disabled) {
        User before = get(id);
        if (disabled) {
            requireAnotherAdmin(id);
        }
        store.disable(id, disabled, clock.instant());
        sessions.end(id);
        User after = get(id);
        audit.record(
                disabled ? "user.disabled" : "user.enabled",
                "user",
                id.toString(),
                UserFacts.of(before),
                UserFacts.of(after));
        return after;
    }

    /** Gives a colleague who forgot theirs a new generated password. */
    @Transactional
    public Invitation resetPassword(UserId id) {
        get(id);
        String password = passwords.generate();
        store.password(id, passwords.hash(password), true, clock.instant());
        sessions.end(id);
        audit.record("user.password-reset", "user", id.toString(), null, null);
        return new Invitation(get(id), password);
    }

    private void requireAnotherAdmin(UserId id) {
        if (store.withRole(Role.ADMIN).stream().allMatch(user -> user.id().equals(id))) {
            throw new LastAdmin();
        }
    }
}
