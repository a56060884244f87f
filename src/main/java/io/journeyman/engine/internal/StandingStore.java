package io.journeyman.engine.internal;

import io.journeyman.engine.Instances.Count;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads where tokens stand. A token is an execution at an element without executions below it. */
@Component
class StandingStore {

    private static final String TOKEN = " t.act_id_ is not null and t.is_event_scope_ = false"
            + " and not exists (select 1 from act_ru_execution c where c.parent_id_ = t.id_)";

    private static final String STANDING = "select t.proc_inst_id_, t.proc_def_id_, t.act_id_, t.id_,"
            + " j.type_, j.handler_type_, j.duedate_, j.retries_, j.exception_msg_, j.failed_act_id_,"
            + " (select count(*) from act_ru_event_subscr s where s.execution_id_ = t.id_) as subscriptions,"
            + " (select count(*) from act_ru_task k where k.execution_id_ = t.id_) as tasks,"
            + " (select count(*) from act_ru_execution p where p.super_exec_ = t.id_) as parts"
            + " from act_ru_execution t left join act_ru_job j on j.execution_id_ = t.id_"
            + " where" + TOKEN + " and ";

    private final DSLContext sql;

    StandingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A token, once per job it has. */
    record TokenRow(
            String instanceId,
            String definitionId,
            String elementId,
            String executionId,
            @Nullable String jobType,
            @Nullable String handler,
            @Nullable LocalDateTime due,
            @Nullable Integer retries,
            @Nullable String trouble,
            @Nullable String failedAt,
            long subscriptions,
            long tasks,
            long parts) {}

    List<TokenRow> tokens(String instanceId) {
        String query = STANDING + "t.proc_inst_id_ in (select i.id_ from act_ru_execution i"
                + " where i.parent_id_ is null and (i.id_ = ? or i.root_proc_inst_id_ = ?)) order by t.proc_inst_id_, t.id_";
        return sql.resultQuery(query, instanceId, instanceId)
                .fetch(row -> new TokenRow(
                        String.valueOf(row.get(0)),
                        String.valueOf(row.get(1)),
                        String.valueOf(row.get(2)),
                        String.valueOf(row.get(3)),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, LocalDateTime.class),
                        row.get(7, Integer.class),
                        row.get(8, String.class),
                        row.get(9, String.class),
                        row.get(10, long.class),
                        row.get(11, long.class),
                        row.get(12, long.class)));
    }

    /** People at each element of a version; those whose step failed count where it failed. */
    Map<String, Count> counts(String definitionId) {
        String query = "select coalesce(j.failed_act_id_, t.act_id_), count(*),"
                + " sum(case when j.retries_ = 0 then 1 else 0 end)"
                + " from act_ru_execution t left join act_ru_job j on j.execution_id_ = t.id_"
                + " and j.exception_msg_ is not null"
                + " where" + TOKEN + " and t.proc_def_id_ = ?"
                + " group by coalesce(j.failed_act_id_, t.act_id_) order by 1";
        Map<String, Count> counts = new LinkedHashMap<>();
        sql.resultQuery(query, definitionId)
                .fetch()
                .forEach(row -> counts.put(
                        String.valueOf(row.get(0)), new Count(row.get(1, long.class), row.get(2, long.class))));
        return counts;
    }
}
