package io.journeyman.identity.security;

import io.journeyman.shared.Actor;
import io.journeyman.shared.access.Permission;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who is behind a request: built anew for each from the session's user id or the API key, so rights are never stale. */
final class Caller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Set<Permission> permissions;
    private final boolean mustChangePassword;

    Caller(Actor actor, Set<Permission> permissions, boolean mustChangePassword) {
        super(List.of());
        this.actor = actor;
        this.permissions = Set.copyOf(permissions);
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public String getName() {
        return String.valueOf(actor.id());
    }

    @Override
    public Object getPrincipal() {
        return getName();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
