package io.journeyman.events;

import static journeyman.schema.Tables.CONTACT_EVENT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.stream.BatchStore;
import io.journeyman.shared.stream.StreamPosition;
import io.journeyman.shared.stream.StreamStore;
import io.journeyman.shared.stream.StreamStore.StreamTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import journeyman.schema.tables.records.ContactEventRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The event stream in the database. */
@Repository
class EventStore {

    static final StreamTable STREAM = new StreamTable(CONTACT_EVENT, CONTACT_EVENT.XID, CONTACT_EVENT.SEQ);
    private static final List<Field<?>> COLUMNS = List.of(
            CONTACT_EVENT.ID,
            CONTACT_EVENT.CONTACT_ID,
            CONTACT_EVENT.KIND,
            CONTACT_EVENT.HAPPENED_AT,
            CONTACT_EVENT.RECORDED_AT,
            CONTACT_EVENT.SOURCE,
            CONTACT_EVENT.TITLE,
            CONTACT_EVENT.REF_KIND,
            CONTACT_EVENT.REF_ID,
            CONTACT_EVENT.INSTANCE_ID,
            CONTACT_EVENT.ELEMENT_ID,
            CONTACT_EVENT.PROPERTIES,
            CONTACT_EVENT.PROVIDER_EVENT_ID);
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final DSLContext sql;
    private final StreamStore streams;
    private final BatchStore batches;
    private final ObjectMapper json;

    EventStore(DSLContext sql, StreamStore streams, BatchStore batches, ObjectMapper json) {
        this.sql = sql;
        this.streams = streams;
        this.batches = batches;
        this.json = json;
    }

    /** Those of the events that are stored already, as source and provider event id. */
    Set<Provided> known(Collection<NewEvent> events) {
        List<Row2<String, String>> asked = events.stream()
                .filter(event -> event.providerEventId() != null)
                .map(event -> DSL.row(event.source(), event.providerEventId()))
                .toList();
        if (asked.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.select(CONTACT_EVENT.SOURCE, CONTACT_EVENT.PROVIDER_EVENT_ID)
                .from(CONTACT_EVENT)
                .where(DSL.row(CONTACT_EVENT.SOURCE, CONTACT_EVENT.PROVIDER_EVENT_ID)
                        .in(asked))
                .fetch(row -> new Provided(row.value1(), row.value2())));
    }

    /** Whose the events with these provider event ids are. */
    Map<String, ContactId> contactsByProvided(String source, Collection<String> ids) {
        Map<String, ContactId> found = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.select(CONTACT_EVENT.PROVIDER_EVENT_ID, CONTACT_EVENT.CONTACT_ID)
                    .from(CONTACT_EVENT)
                    .where(CONTACT_EVENT.SOURCE.eq(source))
                    .and(CONTACT_EVENT.PROVIDER_EVENT_ID.in(ids))
                    .forEach(row -> found.put(row.value1(), new ContactId(row.value2())));
        }
        return found;
    }

    /** Inserts in order; answers those that were not known by source and provider event id. */
    List<NewEvent> insert(List<NewEvent> events, Instant now) {
        boolean[] in = batches.insertNew(
                CONTACT_EVENT,
                COLUMNS,
                events.stream().map(event -> row(event, now)).toList());
        List<NewEvent> appended = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                appended.add(events.get(i));
            }
        }
        return appended;
    }

    private Object[] row(NewEvent event, Instant now) {
        return new Object[] {
            Ids.next(),
            event.contact().value(),
            event.kind(),
            event.at(),
            now,
            event.source(),
            event.title(),
            event.refKind(),
            event.refId(),
            event.instance(),
            event.element(),
            write(event.properties()),
            event.providerEventId()
        };
    }

    Page<ContactEvent> page(ContactId contact, Collection<String> kinds, Paging paging) {
        Condition wanted = CONTACT_EVENT.CONTACT_ID.eq(contact.value()).and(ofKinds(kinds));
        if (kinds.contains("*")) {
            wanted = wanted.and(CONTACT_EVENT.KIND.notIn(EventKinds.SILENT));
        }
        List<ContactEvent> items = sql.selectFrom(CONTACT_EVENT)
                .where(wanted)
                .orderBy(CONTACT_EVENT.HAPPENED_AT.desc(), CONTACT_EVENT.SEQ.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(this::read);
        long total = paging.page() == 0 && items.size() < paging.size()
                ? items.size()
                : sql.fetchCount(CONTACT_EVENT, wanted);
        return new Page<>(items, total, paging.page(), paging.size());
    }

    List<ContactEvent> since(ContactId contact, Collection<String> kinds, Instant from, int most) {
        return sql.selectFrom(CONTACT_EVENT)
                .where(CONTACT_EVENT.CONTACT_ID.eq(contact.value()))
                .and(CONTACT_EVENT.HAPPENED_AT.ge(from))
                .and(ofKinds(kinds))
                .orderBy(CONTACT_EVENT.HAPPENED_AT, CONTACT_EVENT.SEQ)
                .limit(most)
                .fetch(this::read);
    }

    Stream<ContactEvent> everythingOf(ContactId contact) {
        return sql
                .selectFrom(CONTACT_EVENT)
                .where(CONTACT_EVENT.CONTACT_ID.eq(contact.value()))
                .orderBy(CONTACT_EVENT.HAPPENED_AT, CONTACT_EVENT.SEQ)
                .fetch(this::read)
                .stream();
    }

    void erase(ContactId contact) {
        sql.deleteFrom(CONTACT_EVENT)
                .where(CONTACT_EVENT.CONTACT_ID.eq(contact.value()))
                .execute();
    }

    void move(ContactId from, ContactId into) {
        sql.update(CONTACT_EVENT)
                .set(CONTACT_EVENT.CONTACT_ID, into.value())
                .where(CONTACT_EVENT.CONTACT_ID.eq(from.value()))
                .execute();
    }

    Optional<StreamPosition> newest() {
        return streams.newest(STREAM);
    }

    List<ContactEvent> between(StreamPosition after, StreamPosition upTo, Collection<String> kinds, int limit) {
        return sql.selectFrom(CONTACT_EVENT)
                .where(streams.between(STREAM, after, upTo))
                .and(ofKinds(kinds))
                .orderBy(streams.order(STREAM))
                .limit(limit)
                .fetch(this::read);
    }

    /** Kinds with a trailing star stand for all that begin so. */
    private static Condition ofKinds(Collection<String> kinds) {
        if (kinds.contains("*")) {
            return DSL.noCondition();
        }
        List<String> whole = kinds.stream().filter(kind -> !kind.endsWith("*")).toList();
        Condition any = CONTACT_EVENT.KIND.in(whole);
        for (String kind : kinds) {
            if (kind.endsWith("*")) {
                any = any.or(CONTACT_EVENT.KIND.startsWith(kind.substring(0, kind.length() - 1)));
            }
        }
        return any;
    }

    private ContactEvent read(ContactEventRecord row) {
        return new ContactEvent(
                row.getId(),
                new StreamPosition(row.getXid(), row.getSeq()),
                new ContactId(row.getContactId()),
                row.getKind(),
                row.getHappenedAt(),
                row.getRecordedAt(),
                row.getSource(),
                row.getTitle(),
                row.getRefKind(),
                row.getRefId(),
                row.getInstanceId(),
                row.getElementId(),
                read(row.getProperties()));
    }

    private @Nullable JSON write(Map<String, Object> properties) {
        try {
            return properties.isEmpty() ? null : JSON.json(json.writeValueAsString(properties));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("properties that are no JSON", e);
        }
    }

    private Map<String, Object> read(@Nullable JSON properties) {
        try {
            return properties == null ? Map.of() : json.readValue(properties.data(), OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored properties that are no JSON", e);
        }
    }

    /** What makes a told event one and the same for ever. */
    record Provided(String source, String id) {}
}
