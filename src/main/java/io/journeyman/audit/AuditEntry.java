package io.journeyman.audit;

import io.journeyman.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param action noun and past verb, for example {@code user.invited}
 * @param before JSON, null where nothing was
 * @param after JSON, null where nothing is left
 * @param address the caller's network address; null for background work
 */
public record AuditEntry(
        UUID id,
        Instant at,
        Actor actor,
        String action,
        String recordKind,
        @Nullable String recordId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String address) {}
