package io.journeyman.identity;

import io.journeyman.shared.access.Permission;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a machine uses the API. The key itself is shown once and not kept.
 *
 * @param prefix its first characters, to recognise it by
 * @param scope what it may do
 * @param expiresAt null for never
 * @param lastUsedAt null for never; exact to the minute
 * @param revokedAt null while it works
 */
public record ApiKey(
        UUID id,
        String name,
        String prefix,
        Set<Permission> scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        scope = Set.copyOf(scope);
    }
}
