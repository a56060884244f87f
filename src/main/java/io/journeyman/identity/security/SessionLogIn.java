package io.journeyman.identity.security;

import io.journeyman.identity.Viewer;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.Actor;
import io.journeyman.shared.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The log-in of a browser. The session keeps nothing but the user's id; name, roles and teams are read for each request,
 * so a role taken away counts at once, and an upgrade never meets a session it cannot read.
 */
@Component
public final class SessionLogIn implements SecurityContextRepository {

    private static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final Duration LONGEST = Duration.ofDays(7);

    private final Viewers viewers;

    SessionLogIn(Viewers viewers) {
        this.viewers = viewers;
    }

    /** Starts a session under a new id for the user; whatever session there was is thrown away (fixation). */
    public void start(HttpServletRequest request, UserId user) {
        end(request);
        request.getSession(true).setAttribute(USER, user.toString());
        SecurityContextHolder.setContext(context(caller(viewers.of(user))));
    }

    /** Ends the session, if there is one. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the interface, though nobody calls it any more
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new OnceRead(() -> read(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // only start() writes a session: nothing else in the filters may turn a request into a log-in
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return userId(request) != null;
    }

    private SecurityContext read(HttpServletRequest request) {
        String id = userId(request);
        if (id == null) {
            return new SecurityContextImpl();
        }
        return viewers.find(UserId.of(id))
                .filter(viewer -> !viewer.user().disabled())
                .map(viewer -> context(caller(viewer)))
                .orElseGet(SecurityContextImpl::new);
    }

    private static @Nullable String userId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null || tooOld(session) ? null : (String) session.getAttribute(USER);
    }

    /** However busy a session is kept, it ends: a stolen one is not worth much for long. */
    private static boolean tooOld(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > LONGEST.toMillis();
    }

    private static SecurityContextImpl context(Caller caller) {
        return new SecurityContextImpl(caller);
    }

    private static Caller caller(Viewer viewer) {
        return new Caller(
                Actor.user(viewer.id(), viewer.user().name()),
                viewer.permissions(),
                viewer.user().mustChangePassword());
    }
}
