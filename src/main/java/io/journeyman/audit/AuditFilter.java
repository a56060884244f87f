package io.journeyman.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; null means any.
 *
 * @param action the action itself or its noun, for example {@code user} for all that happened to users
 * @param from inclusive
 * @param until exclusive
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable String recordKind,
        @Nullable String recordId,
        @Nullable String actorId,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
