package io.journeyman.engine.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the engine's tables of runs set-wise, where its own queries would ask once per person. */
@Component
class RunStore {

    /** Along the engine's own indexes: person, run, token, subscription. */
    private static final String WAITS = "select s.id_, s.event_name_, s.activity_id_, s.execution_id_, s.proc_inst_id_,"
            + " x.act_inst_id_, i.business_key_, i.root_proc_inst_id_, i.proc_def_id_, v.text_"
            + " from act_ru_execution i"
            + " join act_ru_execution x on x.proc_inst_id_ = i.id_"
            + " join act_ru_event_subscr s on s.execution_id_ = x.id_"
            + " left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'subjectKey'"
            + " where s.event_type_ = 'message' and ";

    private static final String RUNS = "select i.id_, i.root_proc_inst_id_, i.business_key_, i.proc_def_id_, v.text_,"
            + " h.start_time_"
            + " from act_ru_execution i"
            + " join act_hi_procinst h on h.proc_inst_id_ = i.id_"
            + " left join act_ru_variable v on v.execution_id_ = i.id_ and v.name_ = 'subjectKey'"
            + " where i.parent_id_ is null and ";

    private final DSLContext sql;

    RunStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A message subscription with what surrounds it. */
    record WaitRow(
            String id,
            String kind,
            String elementId,
            String executionId,
            String instanceId,
            @Nullable String activityInstanceId,
            String contact,
            @Nullable String rootInstanceId,
            String definitionId,
            @Nullable String subject) {}

    /** An instance with what surrounds it. */
    record RunRow(
            String instanceId,
            @Nullable String rootInstanceId,
            String contact,
            String definitionId,
            @Nullable String subject,
            LocalDateTime startedAt) {}

    List<WaitRow> waits(Collection<String> contacts, Set<String> kinds) {
        if (contacts.isEmpty() || kinds.isEmpty()) {
            return List.of();
        }
        Field<String> contact = field("i.business_key_", String.class);
        Field<String> kind = field("s.event_name_", String.class);
        return waits(contact.in(contacts).and(kind.in(kinds)));
    }

    Optional<WaitRow> wait(String id) {
        return waits(field("s.id_", String.class).eq(id)).stream().findFirst();
    }

    private List<WaitRow> waits(Condition condition) {
        return sql.resultQuery(WAITS + "{0}", condition)
                .fetch(row -> new WaitRow(
                        text(row, 0),
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        row.get(5, String.class),
                        text(row, 6),
                        row.get(7, String.class),
                        text(row, 8),
                        row.get(9, String.class)));
    }

    /** Waits for, and takes, the lock of the outermost run; empty where the execution is gone. */
    Optional<String> lock(String executionId) {
        Field<String> id = field("id_", String.class);
        Optional<String> outermost = sql.resultQuery(
                        "select i.root_proc_inst_id_ from act_ru_execution x"
                                + " join act_ru_execution i on i.id_ = x.proc_inst_id_ where x.id_ = ?",
                        executionId)
                .fetchOptional(row -> text(row, 0));
        return outermost.flatMap(run -> sql.select(id)
                .from(table("act_ru_execution"))
                .where(id.eq(run))
                .forUpdate()
                .fetchOptional(id));
    }

    List<RunRow> runsOf(String contact) {
        return runs(
                field("i.business_key_", String.class)
                        .eq(contact)
                        .and(field("i.super_exec_").isNull()),
                0,
                1000);
    }

    Optional<RunRow> run(String instanceId) {
        return runs(field("i.id_", String.class).eq(instanceId), 0, 1).stream().findFirst();
    }

    List<RunRow> runs(Collection<String> instanceIds) {
        return instanceIds.isEmpty()
                ? List.of()
                : runs(field("i.id_", String.class).in(instanceIds), 0, instanceIds.size());
    }

    List<RunRow> runsAt(String definitionId, String elementId, int offset, int limit) {
        Condition here = DSL.condition(
                "exists (select 1 from act_ru_execution t left join act_ru_job j"
                        + " on j.execution_id_ = t.id_ and j.exception_msg_ is not null"
                        + " where t.proc_inst_id_ = i.id_ and coalesce(j.failed_act_id_, t.act_id_) = {0}"
                        + " and not exists (select 1 from act_ru_execution c where c.parent_id_ = t.id_))",
                DSL.val(elementId));
        return runs(field("i.proc_def_id_", String.class).eq(definitionId).and(here), offset, limit);
    }

    private List<RunRow> runs(Condition condition, int offset, int limit) {
        return sql.resultQuery(
                        RUNS + "{0} order by h.start_time_, i.id_ limit {1} offset {2}",
                        condition,
                        DSL.val(limit),
                        DSL.val(offset))
                .fetch(row -> new RunRow(
                        text(row, 0),
                        row.get(1, String.class),
                        text(row, 2),
                        text(row, 3),
                        row.get(4, String.class),
                        row.get(5, LocalDateTime.class)));
    }

    /** Of these instances, those that exist. */
    Set<String> existing(Collection<String> instanceIds) {
        return runs(instanceIds).stream().map(RunRow::instanceId).collect(Collectors.toSet());
    }

    private static String text(Record row, int column) {
        return String.valueOf(row.get(column));
    }
}
