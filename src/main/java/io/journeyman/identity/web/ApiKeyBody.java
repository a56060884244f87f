package io.journeyman.identity.web;

import io.journeyman.identity.ApiKey;
import io.journeyman.shared.access.Permission;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key, without the key itself.
 *
 * @param prefix its first characters, to recognise it by
 * @param expired no longer accepted because its day has come
 */
record ApiKeyBody(
        UUID id,
        String name,
        String prefix,
        List<Permission> scope,
        Instant createdAt,
        @Nullable Instant expiresAt,
        boolean expired,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyBody of(ApiKey key, Instant now) {
        Instant expiry = key.expiresAt();
        return new ApiKeyBody(
                key.id(),
                key.name(),
                key.prefix(),
                key.scope().stream().sorted().toList(),
                key.createdAt(),
                expiry,
                expiry != null && !expiry.isAfter(now),
                key.lastUsedAt(),
                key.revokedAt());
    }
}
