package io.journeyman.consent;

import static journeyman.schema.Tables.SEND_COUNT;
import static journeyman.schema.Tables.SEND_RESERVATION;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.LostRace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts of marketing messages per person, channel and day, and the places kept in them between claim and hand-off. */
@Repository
class FrequencyStore {

    private final DSLContext db;

    FrequencyStore(DSLContext db) {
        this.db = db;
    }

    /** One count: a person's day on one channel. */
    record Slot(ContactId contact, Channel channel, LocalDate day) {}

    /** A place kept for a message. */
    record Place(Slot slot, boolean confirmed) {}

    /** Makes the rows where missing and locks them, in one order for all callers. Slots come sorted. */
    void lock(Collection<Slot> slots) {
        LostRace.retry(() -> {
            var insert = db.insertInto(
                    SEND_COUNT, SEND_COUNT.CONTACT_ID, SEND_COUNT.CHANNEL, SEND_COUNT.ON_DAY, SEND_COUNT.SENT);
            for (Slot slot : slots) {
                insert = insert.values(slot.contact().value(), slot.channel().name(), slot.day(), 0);
            }
            insert.onConflictDoNothing().execute();
        });
        for (Slot slot : slots) {
            db.select(SEND_COUNT.SENT)
                    .from(SEND_COUNT)
                    .where(is(slot))
                    .forUpdate()
                    .fetch();
        }
    }

    /** Messages sent on each of the last seven days up to the slot's. */
    Map<LocalDate, Integer> sent(Slot slot) {
        Map<LocalDate, Integer> days = new HashMap<>();
        db.select(SEND_COUNT.ON_DAY, SEND_COUNT.SENT)
                .from(SEND_COUNT)
                .where(SEND_COUNT.CONTACT_ID.eq(slot.contact().value()))
                .and(SEND_COUNT.CHANNEL.eq(slot.channel().name()))
                .and(SEND_COUNT.ON_DAY.between(slot.day().minusDays(6), slot.day()))
                .forEach(row -> days.put(row.value1(), row.value2()));
        return days;
    }

    /** Places kept for other messages and not yet given up, by day. */
    Map<LocalDate, Integer> kept(Slot slot, UUID butFor, Instant now) {
        Map<LocalDate, Integer> days = new HashMap<>();
        db.select(SEND_RESERVATION.ON_DAY)
                .from(SEND_RESERVATION)
                .where(SEND_RESERVATION.CONTACT_ID.eq(slot.contact().value()))
                .and(SEND_RESERVATION.CHANNEL.eq(slot.channel().name()))
                .and(SEND_RESERVATION.ON_DAY.between(slot.day().minusDays(6), slot.day()))
                .and(SEND_RESERVATION.CONFIRMED_AT.isNull())
                .and(SEND_RESERVATION.VALID_UNTIL.gt(now))
                .and(SEND_RESERVATION.MESSAGE_ID.ne(butFor))
                .forEach(row -> days.merge(row.value1(), 1, Integer::sum));
        return days;
    }

    /** Keeps a place for the message, moving the one it had. A message that was counted keeps its mark. */
    void keep(UUID message, Slot slot, Instant until) {
        int moved = db.update(SEND_RESERVATION)
                .set(SEND_RESERVATION.ON_DAY, slot.day())
                .set(SEND_RESERVATION.VALID_UNTIL, until)
                .where(SEND_RESERVATION.MESSAGE_ID.eq(message))
                .and(SEND_RESERVATION.CONFIRMED_AT.isNull())
                .execute();
        if (moved == 0) {
            LostRace.retry(() -> db.insertInto(SEND_RESERVATION)
                    .set(SEND_RESERVATION.MESSAGE_ID, message)
                    .set(SEND_RESERVATION.CONTACT_ID, slot.contact().value())
                    .set(SEND_RESERVATION.CHANNEL, slot.channel().name())
                    .set(SEND_RESERVATION.ON_DAY, slot.day())
                    .set(SEND_RESERVATION.VALID_UNTIL, until)
                    .onConflictDoNothing()
                    .execute());
        }
    }

    Optional<Place> place(UUID message) {
        return db.selectFrom(SEND_RESERVATION)
                .where(SEND_RESERVATION.MESSAGE_ID.eq(message))
                .fetchOptional(row -> new Place(
                        new Slot(new ContactId(row.getContactId()), Channel.valueOf(row.getChannel()), row.getOnDay()),
                        row.getConfirmedAt() != null));
    }

    /** Marks the message as counted. Answers false where it was before. */
    boolean confirm(UUID message, Instant now) {
        return db.update(SEND_RESERVATION)
                        .set(SEND_RESERVATION.CONFIRMED_AT, now)
                        .where(SEND_RESERVATION.MESSAGE_ID.eq(message))
                        .and(SEND_RESERVATION.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    void count(Slot slot) {
        db.update(SEND_COUNT)
                .set(SEND_COUNT.SENT, SEND_COUNT.SENT.plus(1))
                .where(is(slot))
                .execute();
    }

    void release(Collection<UUID> messages) {
        db.deleteFrom(SEND_RESERVATION)
                .where(SEND_RESERVATION.MESSAGE_ID.in(messages))
                .and(SEND_RESERVATION.CONFIRMED_AT.isNull())
                .execute();
    }

    /** Forgets marks and counts that no cap looks at any more. */
    int forget(Instant keptUntil, LocalDate before, int most) {
        List<UUID> old = db.select(SEND_RESERVATION.MESSAGE_ID)
                .from(SEND_RESERVATION)
                .where(SEND_RESERVATION.VALID_UNTIL.lt(keptUntil))
                .limit(most)
                .fetch(SEND_RESERVATION.MESSAGE_ID);
        if (!old.isEmpty()) {
            db.deleteFrom(SEND_RESERVATION)
                    .where(SEND_RESERVATION.MESSAGE_ID.in(old))
                    .execute();
        }
        return old.size()
                + db.deleteFrom(SEND_COUNT).where(SEND_COUNT.ON_DAY.lt(before)).execute();
    }

    void erase(ContactId contact) {
        db.deleteFrom(SEND_RESERVATION)
                .where(SEND_RESERVATION.CONTACT_ID.eq(contact.value()))
                .execute();
        db.deleteFrom(SEND_COUNT)
                .where(SEND_COUNT.CONTACT_ID.eq(contact.value()))
                .execute();
    }

    private static Condition is(Slot slot) {
        return SEND_COUNT
                .CONTACT_ID
                .eq(slot.contact().value())
                .and(SEND_COUNT.CHANNEL.eq(slot.channel().name()))
                .and(SEND_COUNT.ON_DAY.eq(slot.day()));
    }
}
