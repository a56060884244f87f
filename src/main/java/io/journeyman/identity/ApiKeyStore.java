package io.journeyman.identity;

import static journeyman.schema.Tables.API_KEY;
import static journeyman.schema.Tables.API_KEY_SCOPE;

import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Permission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import journeyman.schema.tables.records.ApiKeyRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyStore {

    private final DSLContext db;

    ApiKeyStore(DSLContext db) {
        this.db = db;
    }

    void insert(ApiKey key, String hash, @Nullable UUID createdBy) {
        db.insertInto(API_KEY)
                .set(API_KEY.ID, key.id())
                .set(API_KEY.NAME, key.name())
                .set(API_KEY.PREFIX, key.prefix())
                .set(API_KEY.HASH, hash)
                .set(API_KEY.CREATED_BY, createdBy)
                .set(API_KEY.CREATED_AT, key.createdAt())
                .set(API_KEY.EXPIRES_AT, key.expiresAt())
                .execute();
        for (Permission permission : key.scope()) {
            db.insertInto(API_KEY_SCOPE)
                    .set(API_KEY_SCOPE.KEY_ID, key.id())
                    .set(API_KEY_SCOPE.PERMISSION, permission.name())
                    .execute();
        }
    }

    Optional<ApiKey> byHash(String hash) {
        return keys(API_KEY.HASH.eq(hash), 1, 0).stream().findFirst();
    }

    Optional<ApiKey> find(UUID id) {
        return keys(API_KEY.ID.eq(id), 1, 0).stream().findFirst();
    }

    Page<ApiKey> page(Paging paging) {
        Condition condition = DSL.noCondition();
        if (paging.q() != null) {
            String q = paging.q().toLowerCase(Locale.ROOT);
            condition = DSL.lower(API_KEY.NAME)
                    .contains(q)
                    .or(DSL.lower(API_KEY.PREFIX).startsWith(q));
        }
        return new Page<>(
                keys(condition, paging.size(), paging.offset()),
                db.fetchCount(API_KEY, condition),
                paging.page(),
                paging.size());
    }

    void used(UUID id, Instant now) {
        db.update(API_KEY)
                .set(API_KEY.LAST_USED_AT, now)
                .where(API_KEY.ID.eq(id))
                .execute();
    }

    void revoke(UUID id, Instant now) {
        db.update(API_KEY).set(API_KEY.REVOKED_AT, now).where(API_KEY.ID.eq(id)).execute();
    }

    private List<ApiKey> keys(Condition condition, int limit, int offset) {
        return db
                .selectFrom(API_KEY)
                .where(condition)
                .orderBy(API_KEY.REVOKED_AT.desc().nullsFirst(), API_KEY.CREATED_AT.desc(), API_KEY.ID)
                .limit(limit)
                .offset(offset)
                .fetch()
                .stream()
                .map(this::key)
                .toList();
    }

    private ApiKey key(ApiKeyRecord row) {
        Set<Permission> scope = EnumSet.noneOf(Permission.class);
        db.select(API_KEY_SCOPE.PERMISSION)
                .from(API_KEY_SCOPE)
                .where(API_KEY_SCOPE.KEY_ID.eq(row.getId()))
                .forEach(one -> scope.add(Permission.valueOf(one.value1())));
        return new ApiKey(
                row.getId(),
                row.getName(),
                row.getPrefix(),
                scope,
                row.getCreatedAt(),
                row.getExpiresAt(),
                row.getLastUsedAt(),
                row.getRevokedAt());
    }
}
