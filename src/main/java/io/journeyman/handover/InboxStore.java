package io.journeyman.handover;

import static journeyman.schema.Tables.INBOX_TASK;
import static org.jooq.impl.DSL.noCondition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import journeyman.schema.tables.records.InboxTaskRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the inbox. */
@Component
class InboxStore {

    private static final TypeReference<List<TaskOutcome>> OUTCOMES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    InboxStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(InboxTask task, String engineTaskId) {
        InboxTaskRecord row = sql.newRecord(INBOX_TASK);
        row.setId(task.id().value());
        row.setEngineTaskId(engineTaskId);
        row.setKind(task.kind().name());
        row.setContactId(task.contact().value());
        row.setInstanceId(task.instanceId());
        row.setRootInstanceId(task.rootInstanceId());
        row.setJourneyKey(task.journeyKey());
        row.setJourneyVersion(task.journeyVersion());
        row.setElementId(task.elementId());
        row.setTitle(task.title());
        row.setInstructions(task.instructions());
        row.setOutcomes(write(task.outcomes()));
        row.setTeamId(value(task.team()));
        row.setAssignee(value(task.assignee()));
        row.setClaimedAt(task.claimedAt());
        row.setState(task.state().name());
        row.setScore(task.score());
        row.setWhy(write(task.why()));
        row.setTriesNeeded(task.triesNeeded());
        row.setTries(task.tries());
        row.setWorkWithinSeconds(task.workWithin().toSeconds());
        row.setDueAt(task.dueAt());
        row.setCreatedAt(task.createdAt());
        row.insert();
    }

    Optional<InboxTask> find(TaskId id) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.ID.eq(id.value()))
                .fetchOptional()
                .map(this::task);
    }

    /** The row, locked until the transaction ends. */
    Optional<InboxTask> lock(TaskId id) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional()
                .map(this::task);
    }

    Optional<InboxTask> byEngineTask(String engineTaskId) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.ENGINE_TASK_ID.eq(engineTaskId))
                .fetchOptional()
                .map(this::task);
    }

    String engineTask(TaskId id) {
        return sql.select(INBOX_TASK.ENGINE_TASK_ID)
                .from(INBOX_TASK)
                .where(INBOX_TASK.ID.eq(id.value()))
                .fetchSingle(INBOX_TASK.ENGINE_TASK_ID);
    }

    /** The newest open task of a run, of its called parts included. */
    Optional<InboxTask> openOf(String instanceId) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.INSTANCE_ID.eq(instanceId))
                .and(INBOX_TASK.STATE.eq(TaskState.OPEN.name()))
                .orderBy(INBOX_TASK.CREATED_AT.desc())
                .limit(1)
                .fetchOptional()
                .map(this::task);
    }

    /** The newest task of a run, whatever its state. */
    Optional<InboxTask> lastOf(String instanceId) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.INSTANCE_ID.eq(instanceId))
                .orderBy(INBOX_TASK.CREATED_AT.desc())
                .limit(1)
                .fetchOptional()
                .map(this::task);
    }

    /** Tasks about a person, newest first. */
    List<InboxTask> of(ContactId contact) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.CONTACT_ID.eq(contact.value()))
                .orderBy(INBOX_TASK.CREATED_AT.desc())
                .limit(100)
                .fetch()
                .map(this::task);
    }

    /** The newest task about each of these people that is a lead and was not withdrawn. */
    Optional<InboxTask> lastLead(ContactId contact) {
        return sql.selectFrom(INBOX_TASK)
                .where(INBOX_TASK.CONTACT_ID.eq(contact.value()))
                .and(INBOX_TASK.KIND.eq(TaskKind.LEAD.name()))
                .and(INBOX_TASK.STATE.ne(TaskState.WITHDRAWN.name()))
                .orderBy(INBOX_TASK.CREATED_AT.desc())
                .limit(1)
                .fetchOptional()
                .map(this::task);
    }

    /** Takes the task for a colleague; false where somebody holds it or it is closed. Decides the race of two claims. */
    boolean claim(TaskId id, UserId user, Instant now, Instant dueAt) {
        return sql.update(INBOX_TASK)
                        .set(INBOX_TASK.ASSIGNEE, user.value())
                        .set(INBOX_TASK.CLAIMED_AT, now)
                        .set(INBOX_TASK.DUE_AT, dueAt)
                        .where(INBOX_TASK.ID.eq(id.value()))
                        .and(INBOX_TASK.ASSIGNEE.isNull())
                        .and(INBOX_TASK.STATE.eq(TaskState.OPEN.name()))
                        .execute()
                == 1;
    }

    void assign(TaskId id, @Nullable UserId user, @Nullable TeamId team, @Nullable Instant claimedAt) {
        sql.update(INBOX_TASK)
                .set(INBOX_TASK.ASSIGNEE, value(user))
                .set(INBOX_TASK.CLAIMED_AT, claimedAt)
                .set(INBOX_TASK.TEAM_ID, value(team))
                .where(INBOX_TASK.ID.eq(id.value()))
                .execute();
    }

    void called(TaskId id, int tries, @Nullable Instant nextCallAt) {
        sql.update(INBOX_TASK)
                .set(INBOX_TASK.TRIES, tries)
                .set(INBOX_TASK.NEXT_CALL_AT, nextCallAt)
                .where(INBOX_TASK.ID.eq(id.value()))
                .execute();
    }

    /** Closes an open task; false where it was closed or withdrawn meanwhile. */
    boolean close(TaskId id, Closing closing, UserId by, Instant now) {
        return sql.update(INBOX_TASK)
                        .set(INBOX_TASK.STATE, TaskState.DONE.name())
                        .set(INBOX_TASK.OUTCOME, closing.outcome())
                        .set(INBOX_TASK.REMARK, closing.remark())
                        .set(INBOX_TASK.REST_UNTIL, closing.restUntil())
                        .set(INBOX_TASK.CLOSED_AT, now)
                        .set(INBOX_TASK.CLOSED_BY, by.value())
                        .where(INBOX_TASK.ID.eq(id.value()))
                        .and(INBOX_TASK.STATE.eq(TaskState.OPEN.name()))
                        .execute()
                == 1;
    }

    void withdraw(TaskId id, Instant now) {
        sql.update(INBOX_TASK)
                .set(INBOX_TASK.STATE, TaskState.WITHDRAWN.name())
                .set(INBOX_TASK.CLOSED_AT, now)
                .where(INBOX_TASK.ID.eq(id.value()))
                .and(INBOX_TASK.STATE.eq(TaskState.OPEN.name()))
                .execute();
    }

    void reminded(TaskId id, Instant now) {
        sql.update(INBOX_TASK)
                .set(INBOX_TASK.REMINDED_AT, now)
                .where(INBOX_TASK.ID.eq(id.value()))
                .execute();
    }

    void escalated(TaskId id, Instant now) {
        sql.update(INBOX_TASK)
                .set(INBOX_TASK.ESCALATED_AT, now)
                .where(INBOX_TASK.ID.eq(id.value()))
                .execute();
    }

    /** Most urgent first: what is past its time, then what is due next, then the higher score. */
    Page<InboxTask> page(Scope scope, InboxView view, Paging paging) {
        Condition condition = scope(scope, view);
        var order = view == InboxView.CLOSED
                ? List.of(INBOX_TASK.CLOSED_AT.desc(), INBOX_TASK.ID.desc())
                : List.of(
                        DSL.coalesce(INBOX_TASK.NEXT_CALL_AT, INBOX_TASK.DUE_AT).asc(),
                        INBOX_TASK.SCORE.desc(),
                        INBOX_TASK.ID.asc());
        var rows = sql.selectFrom(INBOX_TASK)
                .where(condition)
                .orderBy(order)
                .offset(paging.offset())
                .limit(paging.size())
                .fetch()
                .map(this::task);
        return new Page<>(rows, sql.fetchCount(INBOX_TASK, condition), paging.page(), paging.size());
    }

    InboxCounts counts(Scope scope, Instant now) {
        Condition mine = scope(scope, InboxView.MINE);
        Condition free = scope(scope, InboxView.FREE);
        return new InboxCounts(
                sql.fetchCount(INBOX_TASK, mine),
                sql.fetchCount(INBOX_TASK, free),
                sql.fetchCount(INBOX_TASK, mine.or(free).and(INBOX_TASK.DUE_AT.lt(now))));
    }

    private static Condition scope(Scope scope, InboxView view) {
        Condition open = INBOX_TASK.STATE.eq(TaskState.OPEN.name());
        Condition people = scope.contacts() == null
                ? noCondition()
                : INBOX_TASK.CONTACT_ID.in(
                        scope.contacts().stream().map(ContactId::value).toList());
        return people.and(
                switch (view) {
                    case MINE -> open.and(INBOX_TASK.ASSIGNEE.eq(scope.user().value()));
                    case FREE -> open.and(INBOX_TASK.ASSIGNEE.isNull()).and(teams(scope));
                    case TEAM ->
                        open.and(teams(scope)
                                .or(INBOX_TASK.ASSIGNEE.eq(scope.user().value())));
                    case CLOSED ->
                        INBOX_TASK
                                .STATE
                                .ne(TaskState.OPEN.name())
                                .and(teams(scope)
                                        .or(INBOX_TASK.ASSIGNEE.eq(scope.user().value())));
                });
    }

    private static Condition teams(Scope scope) {
        if (scope.all()) {
            return noCondition();
        }
        List<UUID> ids = scope.teams().stream().map(TeamId::value).toList();
        return INBOX_TASK.TEAM_ID.isNull().or(INBOX_TASK.TEAM_ID.in(ids));
    }

    private InboxTask task(InboxTaskRecord row) {
        return new InboxTask(
                new TaskId(row.getId()),
                TaskKind.valueOf(row.getKind()),
                new ContactId(row.getContactId()),
                row.getInstanceId(),
                row.getRootInstanceId(),
                row.getJourneyKey(),
                row.getJourneyVersion(),
                row.getElementId(),
                row.getTitle(),
                row.getInstructions(),
                read(row.getOutcomes(), OUTCOMES),
                row.getTeamId() == null ? null : new TeamId(row.getTeamId()),
                user(row.getAssignee()),
                row.getClaimedAt(),
                TaskState.valueOf(row.getState()),
                row.getOutcome(),
                row.getScore(),
                read(row.getWhy(), new TypeReference<WhyNow>() {}),
                row.getTriesNeeded(),
                row.getTries(),
                Duration.ofSeconds(row.getWorkWithinSeconds()),
                row.getDueAt(),
                row.getNextCallAt(),
                row.getRemindedAt(),
                row.getEscalatedAt(),
                row.getCreatedAt(),
                row.getClosedAt(),
                user(row.getClosedBy()),
                row.getRestUntil(),
                row.getRemark());
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    private static @Nullable UUID value(@Nullable UserId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable TeamId id) {
        return id == null ? null : id.value();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whose inbox is looked at.
     *
     * @param all sees every team's tasks
     * @param contacts only tasks about these people, null for all
     */
    record Scope(
            UserId user,
            Set<TeamId> teams,
            boolean all,
            @Nullable Collection<ContactId> contacts) {}
}
