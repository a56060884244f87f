package io.journeyman.identity;

import static journeyman.schema.Tables.TEAM;
import static journeyman.schema.Tables.TEAM_MEMBER;
import static journeyman.schema.Tables.USER_ACCOUNT;

import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {

    private final DSLContext db;

    TeamStore(DSLContext db) {
        this.db = db;
    }

    List<Team> all() {
        return teams(DSL.noCondition());
    }

    Optional<Team> find(TeamId id) {
        return teams(TEAM.ID.eq(id.value())).stream().findFirst();
    }

    boolean nameTaken(String name, TeamId except) {
        return db.fetchExists(
                TEAM, DSL.lower(TEAM.NAME).eq(DSL.lower(DSL.val(name))).and(TEAM.ID.ne(except.value())));
    }

    List<Membership> of(UserId id) {
        return db.select(TEAM.ID, TEAM.NAME, TEAM_MEMBER.LEAD)
                .from(TEAM_MEMBER)
                .join(TEAM)
                .on(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID))
                .where(TEAM_MEMBER.USER_ID.eq(id.value()))
                .orderBy(DSL.lower(TEAM.NAME))
                .fetch(row -> new Membership(new TeamId(row.value1()), row.value2(), row.value3()));
    }

    void insert(TeamId id, String name, Instant now) {
        db.insertInto(TEAM)
                .set(TEAM.ID, id.value())
                .set(TEAM.NAME, name)
                .set(TEAM.CREATED_AT, now)
                .execute();
    }

    void rename(TeamId id, String name) {
        db.update(TEAM).set(TEAM.NAME, name).where(TEAM.ID.eq(id.value())).execute();
    }

    void delete(TeamId id) {
        db.deleteFrom(TEAM_MEMBER).where(TEAM_MEMBER.TEAM_ID.eq(id.value())).execute();
        db.deleteFrom(TEAM).where(TEAM.ID.eq(id.value())).execute();
    }

    void put(TeamId team, UserId user, boolean lead) {
        db.insertInto(TEAM_MEMBER)
                .set(TEAM_MEMBER.TEAM_ID, team.value())
                .set(TEAM_MEMBER.USER_ID, user.value())
                .set(TEAM_MEMBER.LEAD, lead)
                .onConflict(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.USER_ID)
                .doUpdate()
                .set(TEAM_MEMBER.LEAD, lead)
                .execute();
    }

    void remove(TeamId team, UserId user) {
        db.deleteFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.TEAM_ID.eq(team.value()))
                .and(TEAM_MEMBER.USER_ID.eq(user.value()))
                .execute();
    }

    private List<Team> teams(Condition condition) {
        Map<UUID, List<TeamMember>> members = db
                .select(TEAM_MEMBER.TEAM_ID, USER_ACCOUNT.ID, USER_ACCOUNT.NAME, TEAM_MEMBER.LEAD)
                .from(TEAM_MEMBER)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(TEAM_MEMBER.USER_ID))
                .where(USER_ACCOUNT.DISABLED.isFalse())
                .and(TEAM_MEMBER.TEAM_ID.in(DSL.select(TEAM.ID).from(TEAM).where(condition)))
                .orderBy(DSL.lower(USER_ACCOUNT.NAME))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> new TeamMember(new UserId(row.value2()), row.value3(), row.value4()),
                                Collectors.toList())));
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(condition)
                .orderBy(DSL.lower(TEAM.NAME))
                .fetch(row -> new Team(
                        new TeamId(row.value1()), row.value2(), members.getOrDefault(row.value1(), List.of())));
    }
}
