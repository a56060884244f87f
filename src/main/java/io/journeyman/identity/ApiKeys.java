package io.journeyman.identity;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Problem;
import io.journeyman.shared.access.Permission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys for machines: made, checked, revoked. Stored as SHA-256, which is enough for 256 random bits. */
@Service
public class ApiKeys {

    /** What no key may ever do: make more rights, work a colleague's tasks, or play with the demo. */
    public static final Set<Permission> NEVER = Set.copyOf(EnumSet.of(
            Permission.USERS_MANAGE,
            Permission.KEYS_MANAGE,
            Permission.AUDIT_READ,
            Permission.TASKS_WORK,
            Permission.TASKS_REASSIGN,
            Permission.CHANNELS_MANAGE,
            Permission.SANDBOX_USE));

    private static final String START = "jm_";
    private static final int PREFIX = 11;
    private static final int BYTES = 32;
    private static final int LONGEST = 200;
    private static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final ApiKeyStore store;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a key. The answer's secret is shown once; afterwards nobody can find it out. */
    @Transactional
    public NewApiKey create(String name, Set<Permission> scope, @Nullable Instant expiresAt, @Nullable UUID createdBy) {
        check(name, scope, expiresAt);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = START + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = new ApiKey(
                Ids.next(), name.strip(), secret.substring(0, PREFIX), scope, clock.instant(), expiresAt, null, null);
        store.insert(key, hash(secret), createdBy);
        audit.record("api-key.created", "api-key", key.id().toString(), null, facts(key));
        return new NewApiKey(key, secret);
    }

    /** The key, if it is one of ours, neither revoked nor expired. Read from the database each time: revoking is at once. */
    @Transactional
    public Optional<ApiKey> accept(String secret) {
        if (!secret.startsWith(START) || secret.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiKey> key = store.byHash(hash(secret))
                .filter(found -> found.revokedAt() == null)
                .filter(found -> found.expiresAt() == null || found.expiresAt().isAfter(now));
        key.filter(found -> found.lastUsedAt() == null
                        || found.lastUsedAt().plus(EXACTNESS).isBefore(now))
                .ifPresent(found -> store.used(found.id(), now));
        return key;
    }

    @Transactional(readOnly = true)
    public Page<ApiKey> page(Paging paging) {
        return store.page(paging);
    }

    /** Stops a key at once and for good. */
    @Transactional
    public void revoke(UUID id) {
        ApiKey key = store.find(id).orElseThrow(ApiKeyNotFound::new);
        if (key.revokedAt() == null) {
            store.revoke(id, clock.instant());
            audit.record("api-key.revoked", "api-key", id.toString(), facts(key), null);
        }
    }

    private void check(String name, Set<Permission> scope, @Nullable Instant expiresAt) {
        List<Problem.FieldError> errors = new ArrayList<>();
        NewUser.checkName(name, errors);
        if (scope.isEmpty()) {
            errors.add(new Problem.FieldError("/scope", "required", "Choose what the key may do."));
        }
        if (scope.stream().anyMatch(NEVER::contains)) {
            errors.add(new Problem.FieldError("/scope", "not-for-keys", "Some of this is for colleagues only."));
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            errors.add(new Problem.FieldError("/expiresAt", "past", "Choose a day in the future."));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static Map<String, Object> facts(ApiKey key) {
        return Map.of(
                "name",
                key.name(),
                "prefix",
                key.prefix(),
                "scope",
                key.scope().stream().sorted().toList());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
