package io.journeyman.identity.web;

import io.journeyman.identity.ApiKeys;
import io.journeyman.identity.NewApiKey;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for machines. */
@RestController
@RequestMapping("/api/api-keys")
@Allowed(Permission.KEYS_MANAGE)
final class ApiKeyController {

    private final ApiKeys keys;
    private final Viewers viewers;
    private final Clock clock;

    ApiKeyController(ApiKeys keys, Viewers viewers, Clock clock) {
        this.keys = keys;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GetMapping
    Page<ApiKeyBody> list(Paging paging) {
        return keys.page(paging).map(key -> ApiKeyBody.of(key, clock.instant()));
    }

    /** What a key can be allowed to do. */
    @GetMapping("/scopes")
    List<Permission> scopes() {
        return Arrays.stream(Permission.values())
                .filter(permission -> !ApiKeys.NEVER.contains(permission))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeySecretBody create(@Valid @RequestBody NewApiKeyBody body) {
        NewApiKey made = keys.create(
                body.name(),
                body.scope(),
                body.expiresAt(),
                viewers.current().id().value());
        return new ApiKeySecretBody(ApiKeyBody.of(made.key(), clock.instant()), made.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        keys.revoke(id);
    }
}
