package io.journeyman.journeys;

import static journeyman.schema.Tables.JOURNEY;
import static journeyman.schema.Tables.JOURNEY_RUN;
import static journeyman.schema.Tables.JOURNEY_TRACE;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts and reads runs and traces. */
@Repository
class NumbersStore {

    private final DSLContext db;

    NumbersStore(DSLContext db) {
        this.db = db;
    }

    /** A visit as stored. */
    record Visit(
            String instanceId,
            String visitId,
            JourneyId journey,
            int version,
            ContactId contact,
            String elementId,
            String elementType,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String flowId,
            @Nullable String outcome,
            boolean interrupted) {}

    private static Condition traces(JourneyId journey, @Nullable Integer version) {
        Condition where = JOURNEY_TRACE.JOURNEY_ID.eq(journey.value());
        return version == null ? where : where.and(JOURNEY_TRACE.VERSION.eq(version));
    }

    private static Condition runs(JourneyId journey, @Nullable Integer version) {
        Condition where = JOURNEY_RUN.JOURNEY_ID.eq(journey.value());
        return version == null ? where : where.and(JOURNEY_RUN.VERSION.eq(version));
    }

    List<LiveNumbers.ElementNumbers> elements(
            JourneyId journey, @Nullable Integer version, @Nullable Instant from, Map<String, Long> stuck) {
        Condition counted = from == null ? DSL.trueCondition() : JOURNEY_TRACE.ENTERED_AT.ge(from);
        var here = DSL.count().filterWhere(JOURNEY_TRACE.LEFT_AT.isNull());
        var entered = DSL.count().filterWhere(counted);
        var through = DSL.count()
                .filterWhere(counted.and(JOURNEY_TRACE.LEFT_AT.isNotNull()).and(JOURNEY_TRACE.INTERRUPTED.isFalse()));
        var away = DSL.count()
                .filterWhere(counted.and(JOURNEY_TRACE.LEFT_AT.isNotNull()).and(JOURNEY_TRACE.INTERRUPTED.isTrue()));
        return db.select(JOURNEY_TRACE.ELEMENT_ID, here, entered, through, away)
                .from(JOURNEY_TRACE)
                .where(traces(journey, version))
                .groupBy(JOURNEY_TRACE.ELEMENT_ID)
                .orderBy(JOURNEY_TRACE.ELEMENT_ID)
                .fetch(row -> new LiveNumbers.ElementNumbers(
                        row.value1(),
                        row.value2(),
                        stuck.getOrDefault(row.value1(), 0L),
                        row.value3(),
                        row.value4(),
                        row.value5()));
    }

    List<LiveNumbers.ArrowNumbers> arrows(JourneyId journey, @Nullable Integer version, @Nullable Instant from) {
        return db.select(JOURNEY_TRACE.FLOW_ID, DSL.count())
                .from(JOURNEY_TRACE)
                .where(traces(journey, version), JOURNEY_TRACE.FLOW_ID.isNotNull())
                .and(from == null ? DSL.noCondition() : JOURNEY_TRACE.ENTERED_AT.ge(from))
                .groupBy(JOURNEY_TRACE.FLOW_ID)
                .orderBy(JOURNEY_TRACE.FLOW_ID)
                .fetch(row -> new LiveNumbers.ArrowNumbers(String.valueOf(row.value1()), row.value2()));
    }

    List<LiveNumbers.EndNumbers> ends(JourneyId journey, @Nullable Integer version, @Nullable Instant from) {
        return db.select(JOURNEY_RUN.END_ELEMENT_ID, JOURNEY_RUN.ENDING, JOURNEY_RUN.OUTCOME, DSL.count())
                .from(JOURNEY_RUN)
                .where(runs(journey, version), JOURNEY_RUN.ENDED_AT.isNotNull())
                .and(from == null ? DSL.noCondition() : JOURNEY_RUN.STARTED_AT.ge(from))
                .groupBy(JOURNEY_RUN.END_ELEMENT_ID, JOURNEY_RUN.ENDING, JOURNEY_RUN.OUTCOME)
                .orderBy(DSL.count().desc())
                .fetch(row -> new LiveNumbers.EndNumbers(
                        row.value1(), RunEnding.valueOf(row.value2()), row.value3(), row.value4()));
    }

    JourneyCounts counts(JourneyId journey, @Nullable Integer version, @Nullable Instant from) {
        var inside = DSL.count().filterWhere(JOURNEY_RUN.ENDED_AT.isNull());
        Condition counted = from == null ? DSL.trueCondition() : JOURNEY_RUN.STARTED_AT.ge(from);
        var entered = DSL.count().filterWhere(counted);
        return db.select(entered, inside, DSL.max(JOURNEY_RUN.STARTED_AT))
                .from(JOURNEY_RUN)
                .where(runs(journey, version))
                .fetchSingle(row -> new JourneyCounts(
                        row.value1(), row.value2(), row.value1() - (long) row.value2(), row.value3()));
    }

    Map<JourneyId, JourneyCounts> counts(Collection<JourneyId> journeys) {
        Map<JourneyId, JourneyCounts> counts = new HashMap<>();
        var inside = DSL.count().filterWhere(JOURNEY_RUN.ENDED_AT.isNull());
        db.select(JOURNEY_RUN.JOURNEY_ID, DSL.count(), inside, DSL.max(JOURNEY_RUN.STARTED_AT))
                .from(JOURNEY_RUN)
                .where(JOURNEY_RUN.JOURNEY_ID.in(
                        journeys.stream().map(JourneyId::value).toList()))
                .groupBy(JOURNEY_RUN.JOURNEY_ID)
                .forEach(row -> counts.put(
                        new JourneyId(row.value1()),
                        new JourneyCounts(
                                row.value2(), row.value3(), row.value2() - (long) row.value3(), row.value4())));
        return counts;
    }

    /** Who stands at an element now, or who was ever there; longest there first. */
    Page<Visit> at(JourneyId journey, String elementId, @Nullable Integer version, boolean hereNow, Paging paging) {
        Condition where = traces(journey, version)
                .and(JOURNEY_TRACE.ELEMENT_ID.eq(elementId))
                .and(hereNow ? JOURNEY_TRACE.LEFT_AT.isNull() : DSL.noCondition());
        long total = db.fetchCount(JOURNEY_TRACE, where);
        List<Visit> rows = db.selectFrom(JOURNEY_TRACE)
                .where(where)
                .orderBy(
                        hereNow ? JOURNEY_TRACE.ENTERED_AT.asc() : JOURNEY_TRACE.ENTERED_AT.desc(),
                        JOURNEY_TRACE.INSTANCE_ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(NumbersStore::visit);
        return new Page<>(rows, total, paging.page(), paging.size());
    }

    /** Everything a run and its parts went through, in order. */
    List<Visit> path(String rootInstanceId) {
        return db.selectFrom(JOURNEY_TRACE)
                .where(JOURNEY_TRACE.INSTANCE_ID.in(DSL.select(JOURNEY_RUN.INSTANCE_ID)
                        .from(JOURNEY_RUN)
                        .where(JOURNEY_RUN.ROOT_INSTANCE_ID.eq(rootInstanceId))))
                .orderBy(JOURNEY_TRACE.ENTERED_AT, JOURNEY_TRACE.ID)
                .fetch(NumbersStore::visit);
    }

    /** The outermost run a run belongs to. */
    Optional<String> rootOf(String instanceId) {
        return db.select(JOURNEY_RUN.ROOT_INSTANCE_ID)
                .from(JOURNEY_RUN)
                .where(JOURNEY_RUN.INSTANCE_ID.eq(instanceId))
                .fetchOptional(JOURNEY_RUN.ROOT_INSTANCE_ID);
    }

    Optional<RunRow> run(String instanceId) {
        return runs().and(JOURNEY_RUN.INSTANCE_ID.eq(instanceId)).fetchOptional(NumbersStore::run);
    }

    /** The runs of a person through journeys, newest first; parts are not listed beside their caller. */
    Page<RunRow> runsOf(ContactId contact, Paging paging) {
        Condition where = JOURNEY_RUN
                .CONTACT_ID
                .eq(contact.value())
                .and(JOURNEY_RUN.INSTANCE_ID.eq(JOURNEY_RUN.ROOT_INSTANCE_ID));
        long total = db.fetchCount(JOURNEY_RUN, where);
        List<RunRow> rows = runs().and(where)
                .orderBy(JOURNEY_RUN.STARTED_AT.desc(), JOURNEY_RUN.INSTANCE_ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(NumbersStore::run);
        return new Page<>(rows, total, paging.page(), paging.size());
    }

    private SelectConditionStep<Record> runs() {
        return db.select(JOURNEY_RUN.fields())
                .select(JOURNEY.NAME)
                .from(JOURNEY_RUN)
                .join(JOURNEY)
                .on(JOURNEY.ID.eq(JOURNEY_RUN.JOURNEY_ID))
                .where(DSL.trueCondition());
    }

    private static RunRow run(Record row) {
        String ending = row.get(JOURNEY_RUN.ENDING);
        return new RunRow(
                row.get(JOURNEY_RUN.INSTANCE_ID),
                new JourneyId(row.get(JOURNEY_RUN.JOURNEY_ID)),
                row.get(JOURNEY.NAME),
                row.get(JOURNEY_RUN.VERSION),
                new ContactId(row.get(JOURNEY_RUN.CONTACT_ID)),
                row.get(JOURNEY_RUN.SUBJECT_KEY),
                row.get(JOURNEY_RUN.STARTED_AT),
                row.get(JOURNEY_RUN.ENDED_AT),
                ending == null ? null : RunEnding.valueOf(ending),
                row.get(JOURNEY_RUN.OUTCOME),
                row.get(JOURNEY_RUN.END_REASON));
    }

    private static Visit visit(Record row) {
        return new Visit(
                row.get(JOURNEY_TRACE.INSTANCE_ID),
                row.get(JOURNEY_TRACE.ACTIVITY_INSTANCE_ID),
                new JourneyId(row.get(JOURNEY_TRACE.JOURNEY_ID)),
                row.get(JOURNEY_TRACE.VERSION),
                new ContactId(row.get(JOURNEY_TRACE.CONTACT_ID)),
                row.get(JOURNEY_TRACE.ELEMENT_ID),
                row.get(JOURNEY_TRACE.ELEMENT_TYPE),
                row.get(JOURNEY_TRACE.ENTERED_AT),
                row.get(JOURNEY_TRACE.LEFT_AT),
                row.get(JOURNEY_TRACE.FLOW_ID),
                row.get(JOURNEY_TRACE.OUTCOME),
                row.get(JOURNEY_TRACE.INTERRUPTED));
    }
}
