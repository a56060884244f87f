package io.journeyman.engine.internal;

import io.journeyman.engine.Jobs.StuckKey;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads what is stuck and what is overdue. */
@Component
class StuckStore {

    private static final String STUCK = " from act_ru_incident i join act_ru_job j on j.id_ = i.configuration_"
            + " where i.incident_type_ = 'failedJob' and j.retries_ = 0";

    private static final String KEY = " and i.proc_def_id_ = ? and coalesce(i.failed_activity_id_, i.activity_id_) = ?"
            + " and (i.incident_msg_ = ? or i.incident_msg_ like ?)";

    private static final String DUE = " from act_ru_job where duedate_ <= ? and retries_ > 0 and suspension_state_ = 1"
            + " and (process_def_key_ is null or process_def_key_ not in (select journey_key from engine_hold))";

    private final DSLContext sql;

    StuckStore(DSLContext sql) {
        this.sql = sql;
    }

    /** People stuck for one cause at one element of one version. */
    record GroupRow(
            String definitionId, String elementId, String line, long people, Instant firstSeen, Instant lastSeen) {}

    /** A stuck job and the run it belongs to. */
    record StuckRow(String jobId, String instanceId, Instant since) {}

    List<GroupRow> groups() {
        return sql.resultQuery(
                        "select i.proc_def_id_, coalesce(i.failed_activity_id_, i.activity_id_), i.incident_msg_,"
                                + " count(*), min(i.incident_timestamp_), max(i.incident_timestamp_)" + STUCK
                                + " group by i.proc_def_id_, coalesce(i.failed_activity_id_, i.activity_id_), i.incident_msg_"
                                + " order by 4 desc, 5")
                .fetch(row -> new GroupRow(
                        String.valueOf(row.get(0)),
                        String.valueOf(row.get(1)),
                        String.valueOf(row.get(2)),
                        row.get(3, long.class),
                        instant(row.get(4, LocalDateTime.class)),
                        instant(row.get(5, LocalDateTime.class))));
    }

    List<StuckRow> runs(StuckKey key, int offset, int limit) {
        return sql.resultQuery(
                        "select j.id_, j.process_instance_id_, i.incident_timestamp_" + STUCK + KEY
                                + " order by i.incident_timestamp_, i.id_ limit ? offset ?",
                        key.definitionId(),
                        key.elementId(),
                        key.cause(),
                        key.cause() + "|%",
                        limit,
                        offset)
                .fetch(row -> new StuckRow(
                        String.valueOf(row.get(0)),
                        String.valueOf(row.get(1)),
                        instant(row.get(2, LocalDateTime.class))));
    }

    /** The stuck jobs of a run and of the parts it called. */
    List<String> jobsOf(String instanceId) {
        return sql.resultQuery(
                        "select j.id_ from act_ru_job j where j.retries_ = 0"
                                + " and (j.process_instance_id_ = ? or j.root_proc_inst_id_ = ?)",
                        instanceId,
                        instanceId)
                .fetch(row -> String.valueOf(row.get(0)));
    }

    Optional<Instant> oldestDue(Instant now) {
        return sql.resultQuery("select min(duedate_)" + DUE, local(now))
                .fetchOptional(row -> row.get(0, LocalDateTime.class))
                .map(StuckStore::instant);
    }

    long due(Instant now) {
        return sql.resultQuery("select count(*)" + DUE, local(now)).fetchSingle(row -> row.get(0, long.class));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }
}
