package io.journeyman.engine.internal.executor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Claims due jobs in the engine's tables. */
@Component
class JobStore {

    private static final String DUE = "from act_ru_job where duedate_ <= ? and retries_ > 0 and suspension_state_ = 1"
            + " and (process_def_key_ is null or process_def_key_ not in (select journey_key from engine_hold))";

    private final DSLContext sql;

    JobStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A job that is due.
     *
     * @param id the engine's id
     * @param run the outermost instance it belongs to; empty for the engine's own housekeeping
     */
    record DueJob(String id, Optional<String> run) {}

    /** The jobs due longest, locked for this transaction; locked ones are passed over. Held journeys' jobs are not due. */
    List<DueJob> due(Instant now, int atMost) {
        return sql.resultQuery(
                        "select id_, root_proc_inst_id_, process_instance_id_ " + DUE
                                + " order by duedate_ limit ? for update skip locked",
                        local(now),
                        atMost)
                .fetch(JobStore::job);
    }

    /** This job, where it is still due and nobody has it. */
    List<DueJob> due(String id, Instant now) {
        return sql.resultQuery(
                        "select id_, root_proc_inst_id_, process_instance_id_ " + DUE
                                + " and id_ = ? for update skip locked",
                        local(now),
                        id)
                .fetch(JobStore::job);
    }

    private static DueJob job(Record row) {
        Optional<String> root = Optional.ofNullable(row.get(1, String.class));
        return new DueJob(row.get(0, String.class), root.or(() -> Optional.ofNullable(row.get(2, String.class))));
    }

    /** Locks these outermost instances and answers which of them nobody else holds. */
    Set<String> lockRuns(Collection<String> runs) {
        if (runs.isEmpty()) {
            return Set.of();
        }
        Field<String> id = DSL.field("id_", String.class);
        return sql.select(id)
                .from(DSL.table("act_ru_execution"))
                .where(id.in(runs))
                .forUpdate()
                .skipLocked()
                .fetchSet(id);
    }

    /** The engine's columns have no zone; the whole product runs in UTC. */
    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
