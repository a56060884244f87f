package io.journeyman.identity.security;

import io.journeyman.shared.Actor;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.access.Permission;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** The caller of the request this thread answers; outside of requests the system itself. */
@Component
final class RequestActor implements CurrentActor {

    private static final Actor STRANGER = new Actor(Actor.Kind.CONTACT, null, "Visitor");

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof Caller caller) {
            return caller.actor();
        }
        return inRequest() ? STRANGER : Actor.SYSTEM;
    }

    @Override
    public boolean may(Permission permission) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof Caller caller) {
            return caller.may(permission);
        }
        return !inRequest();
    }

    private static boolean inRequest() {
        return RequestContextHolder.getRequestAttributes() != null;
    }
}
