package io.journeyman.identity;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Actor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.UserId;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks log-ins and changes passwords. */
@Service
public class LogIns {

    private static final int LONGEST = 1_000;

    private final UserStore users;
    private final Passwords passwords;
    private final CommonPasswords common;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    LogIns(UserStore users, Passwords passwords, CommonPasswords common, Sessions sessions, Audit audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.common = common;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The colleague, if address and password fit and the door is not shut. Takes the same time for unknown addresses. */
    @Transactional
    public Optional<User> check(String email, String password) {
        Optional<User> user = users.byEmail(email.strip().toLowerCase(Locale.ROOT));
        if (user.isEmpty() || password.length() > LONGEST) {
            passwords.pretend("");
            return Optional.empty();
        }
        boolean right = fits(user.get().id(), password);
        Actor who = Actor.user(user.get().id(), user.get().name());
        String id = user.get().id().toString();
        if (!right || user.get().disabled()) {
            audit.recordFor(who, "user.log-in-refused", "user", id, null, null);
            return Optional.empty();
        }
        users.loggedIn(user.get().id(), clock.instant());
        audit.recordFor(who, "user.logged-in", "user", id, null, null);
        return user;
    }

    /** Replaces the password and ends all sessions; the caller starts a new one. */
    @Transactional
    public void changePassword(UserId id, String current, String wanted) {
        User user = users.find(id).orElseThrow(UserNotFound::new);
        if (current.length() > LONGEST || !fits(id, current)) {
            throw Invalid.field("/current", "wrong", "This is not your current password.");
        }
        common.require(wanted, user);
        if (wanted.equals(current)) {
            throw Invalid.field("/wanted", "same", "Choose a password you have not used here.");
        }
        users.password(id, passwords.hash(wanted), false, clock.instant());
        audit.record("user.password-changed", "user", id.toString(), null, null);
        sessions.end(id);
    }

    private boolean fits(UserId id, String password) {
        return passwords.matches(password, users.hash(id).orElse(""));
    }
}
