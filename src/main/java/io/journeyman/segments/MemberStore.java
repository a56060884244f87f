package io.journeyman.segments;

import static journeyman.schema.Tables.CONTACT;
import static journeyman.schema.Tables.SEGMENT;
import static journeyman.schema.Tables.SEGMENT_BUILD;
import static journeyman.schema.Tables.SEGMENT_MEMBER;

import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.LostRace;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is in which segment, and how far a rule has been applied. Writers hold the segment's lock. */
@Repository
class MemberStore {

    private final DSLContext db;
    private final Rules rules;

    MemberStore(DSLContext db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** A rule being applied: the segment and the last contact that was looked at. */
    record Open(SegmentId segment, @Nullable UUID past) {}

    /** A stretch of contacts in the order of their ids: after one, up to another, so many. */
    record Stretch(@Nullable UUID past, UUID last, int size) {}

    boolean contains(SegmentId segment, ContactId contact) {
        return db.fetchExists(
                SEGMENT_MEMBER,
                SEGMENT_MEMBER.SEGMENT_ID.eq(segment.value()).and(SEGMENT_MEMBER.CONTACT_ID.eq(contact.value())));
    }

    Set<ContactId> members(SegmentId segment, Collection<ContactId> among) {
        return membersOf(List.of(segment), among).getOrDefault(segment, Set.of());
    }

    /** Those of the contacts who are in each of the segments. */
    Map<SegmentId, Set<ContactId>> membersOf(Collection<SegmentId> segments, Collection<ContactId> among) {
        Map<SegmentId, Set<ContactId>> found = new HashMap<>();
        db.select(SEGMENT_MEMBER.SEGMENT_ID, SEGMENT_MEMBER.CONTACT_ID)
                .from(SEGMENT_MEMBER)
                .where(SEGMENT_MEMBER.CONTACT_ID.in(uuids(among)))
                .and(SEGMENT_MEMBER.SEGMENT_ID.in(
                        segments.stream().map(SegmentId::value).toList()))
                .forEach(row -> found.computeIfAbsent(new SegmentId(row.value1()), s -> new HashSet<>())
                        .add(new ContactId(row.value2())));
        return found;
    }

    /** The segments a person is in, by name. */
    List<SegmentId> segmentsOf(ContactId contact) {
        return db.select(SEGMENT.ID)
                .from(SEGMENT)
                .join(SEGMENT_MEMBER)
                .on(SEGMENT_MEMBER.SEGMENT_ID.eq(SEGMENT.ID))
                .where(SEGMENT_MEMBER.CONTACT_ID.eq(contact.value()))
                .orderBy(SEGMENT.NAME_KEY)
                .fetch(row -> new SegmentId(row.value1()));
    }

    void enter(SegmentId segment, Collection<ContactId> contacts, Instant now) {
        db.batch(contacts.stream()
                        .map(contact -> db.insertInto(SEGMENT_MEMBER)
                                .set(SEGMENT_MEMBER.SEGMENT_ID, segment.value())
                                .set(SEGMENT_MEMBER.CONTACT_ID, contact.value())
                                .set(SEGMENT_MEMBER.ENTERED_AT, now))
                        .toList())
                .execute();
        count(segment, contacts.size());
    }

    void leave(SegmentId segment, Collection<ContactId> contacts) {
        db.deleteFrom(SEGMENT_MEMBER)
                .where(SEGMENT_MEMBER.SEGMENT_ID.eq(segment.value()))
                .and(SEGMENT_MEMBER.CONTACT_ID.in(uuids(contacts)))
                .execute();
        count(segment, -contacts.size());
    }

    private void count(SegmentId segment, int change) {
        db.update(SEGMENT)
                .set(SEGMENT.MEMBERS, SEGMENT.MEMBERS.plus(change))
                .where(SEGMENT.ID.eq(segment.value()))
                .execute();
    }

    /** Takes a person out of everything; answers from which segments. */
    List<SegmentId> removeEverywhere(ContactId contact) {
        List<SegmentId> left = segmentsOf(contact);
        left.forEach(segment -> leave(segment, List.of(contact)));
        return left;
    }

    /** Begins to apply the rule to everybody anew. To be called before the segment is locked, as the builder does. */
    void restartBuild(SegmentId segment, Instant now) {
        dropBuild(segment);
        addBuild(segment, now);
    }

    void dropBuild(SegmentId segment) {
        db.deleteFrom(SEGMENT_BUILD)
                .where(SEGMENT_BUILD.SEGMENT_ID.eq(segment.value()))
                .execute();
    }

    void addBuild(SegmentId segment, Instant now) {
        LostRace.retry(() -> db.insertInto(SEGMENT_BUILD)
                .set(SEGMENT_BUILD.SEGMENT_ID, segment.value())
                .set(SEGMENT_BUILD.DONE, 0L)
                .set(SEGMENT_BUILD.TOTAL, (long) db.fetchCount(CONTACT))
                .set(SEGMENT_BUILD.STARTED_AT, now)
                .onConflictDoNothing()
                .execute());
    }

    /** Takes the oldest build that no other node works on, locked. */
    Optional<Open> takeBuild() {
        return db.select(SEGMENT_BUILD.SEGMENT_ID, SEGMENT_BUILD.PAST_CONTACT)
                .from(SEGMENT_BUILD)
                .orderBy(SEGMENT_BUILD.STARTED_AT, SEGMENT_BUILD.SEGMENT_ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(row -> new Open(new SegmentId(row.value1()), row.value2()));
    }

    Optional<Stretch> stretch(@Nullable UUID past, int size) {
        List<UUID> ids = db.select(CONTACT.ID)
                .from(CONTACT)
                .where(past == null ? DSL.noCondition() : CONTACT.ID.gt(past))
                .orderBy(CONTACT.ID)
                .limit(size)
                .fetch(CONTACT.ID);
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Stretch(past, ids.get(ids.size() - 1), ids.size()));
    }

    /** Who in the stretch matches and is not in yet. */
    List<ContactId> entering(SegmentId segment, Rule rule, Stretch stretch) {
        return db.select(CONTACT.ID)
                .from(CONTACT)
                .where(within(stretch))
                .and(rules.condition(rule, CONTACT.ID))
                .andNotExists(db.selectOne()
                        .from(SEGMENT_MEMBER)
                        .where(SEGMENT_MEMBER.SEGMENT_ID.eq(segment.value()))
                        .and(SEGMENT_MEMBER.CONTACT_ID.eq(CONTACT.ID)))
                .fetch(row -> new ContactId(row.value1()));
    }

    /** Who in the stretch is in and does not match any more. */
    List<ContactId> leaving(SegmentId segment, Rule rule, Stretch stretch) {
        return db.select(CONTACT.ID)
                .from(CONTACT)
                .join(SEGMENT_MEMBER)
                .on(SEGMENT_MEMBER.CONTACT_ID.eq(CONTACT.ID))
                .and(SEGMENT_MEMBER.SEGMENT_ID.eq(segment.value()))
                .where(within(stretch))
                .and(DSL.not(rules.condition(rule, CONTACT.ID)))
                .fetch(row -> new ContactId(row.value1()));
    }

    private static Condition within(Stretch stretch) {
        UUID past = stretch.past();
        Condition upTo = CONTACT.ID.le(stretch.last());
        return past == null ? upTo : upTo.and(CONTACT.ID.gt(past));
    }

    void advance(SegmentId segment, Stretch stretch) {
        db.update(SEGMENT_BUILD)
                .set(SEGMENT_BUILD.PAST_CONTACT, stretch.last())
                .set(SEGMENT_BUILD.DONE, SEGMENT_BUILD.DONE.plus(stretch.size()))
                .where(SEGMENT_BUILD.SEGMENT_ID.eq(segment.value()))
                .execute();
    }

    void finish(SegmentId segment, Instant now) {
        dropBuild(segment);
        db.update(SEGMENT)
                .set(SEGMENT.BUILT_AT, now)
                .where(SEGMENT.ID.eq(segment.value()))
                .execute();
    }

    /** Segments with relative dates that were last applied to everybody before this moment and are not being applied. */
    List<SegmentId> stale(Instant before) {
        return db.select(SEGMENT.ID)
                .from(SEGMENT)
                .where(SEGMENT.TIMED.isTrue())
                .and(SEGMENT.BUILT_AT.lt(before))
                .andNotExists(db.selectOne().from(SEGMENT_BUILD).where(SEGMENT_BUILD.SEGMENT_ID.eq(SEGMENT.ID)))
                .orderBy(SEGMENT.ID)
                .fetch(row -> new SegmentId(row.value1()));
    }

    private static List<UUID> uuids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toList();
    }
}
