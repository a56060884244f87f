package io.journeyman.identity.web;

import io.journeyman.shared.access.Permission;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key.
 *
 * @param scope what it may do
 * @param expiresAt absent for never
 */
record NewApiKeyBody(
        @NotNull String name,
        @NotNull Set<Permission> scope,
        @Nullable Instant expiresAt) {}
