package io.journeyman.identity.security;

import io.journeyman.shared.work.Worker;
import java.time.Duration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Removes sessions that ran out. */
@Component
final class SessionCleaner implements Worker {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final JdbcIndexedSessionRepository sessions;

    SessionCleaner(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "session-cleaner";
    }

    @Override
    public int work() {
        sessions.cleanUpExpiredSessions();
        return 0;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }
}
