package io.journeyman.identity.web;

import io.journeyman.identity.LogIns;
import io.journeyman.identity.User;
import io.journeyman.identity.Viewers;
import io.journeyman.identity.security.BeforePasswordChange;
import io.journeyman.identity.security.SessionLogIn;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Anyone;
import io.journeyman.shared.web.Limit;
import io.journeyman.shared.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and one's own password. */
@RestController
@RequestMapping("/api/session")
final class SessionController {

    /** Wrong passwords for one account, from wherever they come. */
    private static final Limit ATTEMPTS = Limit.perMinute("log-in-account", 20);

    private final LogIns logIns;
    private final Viewers viewers;
    private final SessionLogIn sessions;
    private final RateLimits limits;

    SessionController(LogIns logIns, Viewers viewers, SessionLogIn sessions, RateLimits limits) {
        this.limits = limits;
        this.logIns = logIns;
        this.viewers = viewers;
        this.sessions = sessions;
    }

    @Allowed
    @BeforePasswordChange
    @GetMapping
    SessionBody current() {
        return SessionBody.of(viewers.current());
    }

    @Anyone("people log in here")
    @PostMapping
    SessionBody logIn(@Valid @RequestBody LogInBody body, HttpServletRequest request) {
        String account = body.email().strip().toLowerCase(Locale.ROOT);
        limits.require(ATTEMPTS, account);
        User user = logIns.check(account, body.password()).orElseThrow(LogInRefused::new);
        limits.giveBack(ATTEMPTS, account);
        sessions.start(request, user.id());
        return SessionBody.of(viewers.of(user.id()));
    }

    @Allowed
    @BeforePasswordChange
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request) {
        sessions.end(request);
    }

    @Allowed
    @BeforePasswordChange
    @PutMapping("/password")
    SessionBody changePassword(@Valid @RequestBody PasswordBody body, HttpServletRequest request) {
        UserId id = viewers.current().id();
        logIns.changePassword(id, body.current(), body.wanted());
        sessions.start(request, id);
        return SessionBody.of(viewers.of(id));
    }
}
