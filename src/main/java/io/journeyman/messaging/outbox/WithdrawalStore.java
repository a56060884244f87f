package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.HELD_JOURNEY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static org.jooq.impl.DSL.noCondition;

import io.journeyman.messaging.MessageState;
import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Messages not yet handed off, to be taken back. */
@Repository
class WithdrawalStore {

    private static final List<String> OPEN = Stream.of(MessageState.values())
            .filter(MessageState::waiting)
            .map(Enum::name)
            .toList();

    private final DSLContext db;

    WithdrawalStore(DSLContext db) {
        this.db = db;
    }

    /** @param elements ids of blocks; empty for all of the run */
    List<Candidate> openOf(String instanceId, Set<String> elements) {
        return lock(OUTBOX_MESSAGE
                .PROCESS_INSTANCE_ID
                .eq(instanceId)
                .and(elements.isEmpty() ? noCondition() : OUTBOX_MESSAGE.ELEMENT_ID.in(elements)));
    }

    List<Candidate> openOfJourney(String journeyKey, Instant queuedBefore) {
        return lock(OUTBOX_MESSAGE.JOURNEY_KEY.eq(journeyKey).and(OUTBOX_MESSAGE.CREATED_AT.lt(queuedBefore)));
    }

    List<Candidate> openOfChannel(Channel channel, Instant queuedBefore) {
        return lock(OUTBOX_MESSAGE.CHANNEL.eq(channel.name()).and(OUTBOX_MESSAGE.CREATED_AT.lt(queuedBefore)));
    }

    private List<Candidate> lock(Condition which) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.in(OPEN))
                .and(which)
                .forUpdate()
                .fetch(ClaimStore::candidate);
    }

    void hold(String journeyKey, Instant now) {
        db.insertInto(HELD_JOURNEY)
                .set(HELD_JOURNEY.JOURNEY_KEY, journeyKey)
                .set(HELD_JOURNEY.HELD_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    void release(String journeyKey) {
        db.deleteFrom(HELD_JOURNEY)
                .where(HELD_JOURNEY.JOURNEY_KEY.eq(journeyKey))
                .execute();
    }
}
