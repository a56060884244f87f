package io.journeyman.identity;

import static journeyman.schema.Tables.USER_ACCOUNT;
import static journeyman.schema.Tables.USER_ROLE;

import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import journeyman.schema.tables.records.UserAccountRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class UserStore {

    private final DSLContext db;

    UserStore(DSLContext db) {
        this.db = db;
    }

    Optional<User> find(UserId id) {
        return first(USER_ACCOUNT.ID.eq(id.value()));
    }

    Optional<User> byEmail(String email) {
        return first(USER_ACCOUNT.EMAIL.eq(email));
    }

    boolean none() {
        return !db.fetchExists(USER_ACCOUNT);
    }

    Map<UserId, String> names(Collection<UserId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(ids.stream().map(UserId::value).toList()))
                .fetchMap(row -> new UserId(row.value1()), row -> row.value2());
    }

    List<User> withRole(Role role) {
        return users(hasRole(role).and(USER_ACCOUNT.DISABLED.isFalse()), Integer.MAX_VALUE, 0);
    }

    Page<User> page(Paging paging, @Nullable Role role) {
        return page(DSL.noCondition(), paging, role);
    }

    Page<User> active(Paging paging, @Nullable Role role) {
        return page(USER_ACCOUNT.DISABLED.isFalse(), paging, role);
    }

    private Page<User> page(Condition among, Paging paging, @Nullable Role role) {
        Condition condition = role == null ? among : among.and(hasRole(role));
        if (paging.q() != null) {
            String q = paging.q().toLowerCase(Locale.ROOT);
            condition = condition.and(DSL.lower(USER_ACCOUNT.NAME).contains(q).or(USER_ACCOUNT.EMAIL.contains(q)));
        }
        return new Page<>(
                users(condition, order(paging), paging.size(), paging.offset()),
                db.fetchCount(USER_ACCOUNT, condition),
                paging.page(),
                paging.size());
    }

    void insert(User user, String hash, Instant now) {
        db.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, user.id().value())
                .set(USER_ACCOUNT.EMAIL, user.email())
                .set(USER_ACCOUNT.NAME, user.name())
                .set(USER_ACCOUNT.LANGUAGE, user.language())
                .set(USER_ACCOUNT.PASSWORD_HASH, hash)
                .set(USER_ACCOUNT.MUST_CHANGE_PASSWORD, user.mustChangePassword())
                .set(USER_ACCOUNT.DISABLED, user.disabled())
                .set(USER_ACCOUNT.CREATED_AT, now)
                .set(USER_ACCOUNT.CHANGED_AT, now)
                .execute();
        roles(user.id(), user.roles());
    }

    void update(User user, Instant now) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.NAME, user.name())
                .set(USER_ACCOUNT.LANGUAGE, user.language())
                .set(USER_ACCOUNT.CHANGED_AT, now)
                .where(USER_ACCOUNT.ID.eq(user.id().value()))
                .execute();
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user.id().value())).execute();
        roles(user.id(), user.roles());
    }

    private void roles(UserId id, Set<Role> roles) {
        for (Role role : roles) {
            db.insertInto(USER_ROLE)
                    .set(USER_ROLE.USER_ID, id.value())
                    .set(USER_ROLE.ROLE, role.name())
                    .execute();
        }
    }

    void disable(UserId id, boolean disabled, Instant now) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.DISABLED, disabled)
                .set(USER_ACCOUNT.CHANGED_AT, now)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void password(UserId id, String hash, boolean mustChange, Instant now) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PASSWORD_HASH, hash)
                .set(USER_ACCOUNT.MUST_CHANGE_PASSWORD, mustChange)
                .set(USER_ACCOUNT.CHANGED_AT, now)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void loggedIn(UserId id, Instant now) {
        db.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.LAST_LOGIN_AT, now)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    Optional<String> hash(UserId id) {
        return db.select(USER_ACCOUNT.PASSWORD_HASH)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .fetchOptional(USER_ACCOUNT.PASSWORD_HASH);
    }

    private Optional<User> first(Condition condition) {
        return users(condition, 1, 0).stream().findFirst();
    }

    private static SortField<?> order(Paging paging) {
        String sort = paging.sort() == null ? "name" : paging.sort();
        Field<?> field =
                switch (sort.replaceFirst("^-", "")) {
                    case "email" -> USER_ACCOUNT.EMAIL;
                    case "lastLoginAt" -> USER_ACCOUNT.LAST_LOGIN_AT;
                    default -> DSL.lower(USER_ACCOUNT.NAME);
                };
        return sort.startsWith("-") ? field.desc().nullsLast() : field.asc().nullsLast();
    }

    private List<User> users(Condition condition, int limit, int offset) {
        return users(condition, DSL.lower(USER_ACCOUNT.NAME).asc(), limit, offset);
    }

    private List<User> users(Condition condition, SortField<?> order, int limit, int offset) {
        List<UserAccountRecord> rows = db.selectFrom(USER_ACCOUNT)
                .where(condition)
                .orderBy(USER_ACCOUNT.DISABLED.asc(), order, USER_ACCOUNT.ID.asc())
                .limit(limit)
                .offset(offset)
                .fetch();
        Map<UUID, Set<Role>> roles =
                rolesOf(rows.stream().map(UserAccountRecord::getId).toList());
        return rows.stream()
                .map(row -> user(row, roles.getOrDefault(row.getId(), Set.of())))
                .toList();
    }

    private Map<UUID, Set<Role>> rolesOf(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.select(USER_ROLE.USER_ID, USER_ROLE.ROLE).from(USER_ROLE).where(USER_ROLE.USER_ID.in(ids)).stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        HashMap::new,
                        Collectors.mapping(
                                row -> Role.valueOf(row.value2()),
                                Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    private static User user(UserAccountRecord row, Set<Role> roles) {
        return new User(
                new UserId(row.getId()),
                row.getEmail(),
                row.getName(),
                row.getLanguage(),
                roles,
                row.getMustChangePassword(),
                row.getDisabled(),
                row.getLastLoginAt());
    }

    private static Condition hasRole(Role role) {
        return USER_ACCOUNT.ID.in(DSL.select(USER_ROLE.USER_ID).from(USER_ROLE).where(USER_ROLE.ROLE.eq(role.name())));
    }
}
