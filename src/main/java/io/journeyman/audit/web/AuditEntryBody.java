package io.journeyman.audit.web;

import io.journeyman.audit.AuditEntry;
import io.journeyman.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param before JSON text; absent where nothing was
 * @param after JSON text; absent where nothing is left
 */
record AuditEntryBody(
        UUID id,
        Instant at,
        Actor.Kind actorKind,
        @Nullable String actorId,
        String actorName,
        String action,
        String recordKind,
        @Nullable String recordId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String address) {

    static AuditEntryBody of(AuditEntry entry) {
        return new AuditEntryBody(
                entry.id(),
                entry.at(),
                entry.actor().kind(),
                entry.actor().id(),
                entry.actor().name(),
                entry.action(),
                entry.recordKind(),
                entry.recordId(),
                entry.before(),
                entry.after(),
                entry.address());
    }
}
