package io.journeyman.messaging;

import static journeyman.schema.Tables.MESSAGE_COPY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.journeyman.content.TemplateId;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import journeyman.schema.tables.records.OutboxMessageRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads messages for screens. */
@Repository
class MessageStore {

    private final DSLContext db;

    MessageStore(DSLContext db) {
        this.db = db;
    }

    Optional<Message> find(MessageId id) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.ID.eq(id.value()))
                .fetchOptional(MessageStore::message);
    }

    Optional<MessageCopy> copy(MessageId id) {
        return db.select()
                .from(MESSAGE_COPY)
                .join(OUTBOX_MESSAGE)
                .on(OUTBOX_MESSAGE.ID.eq(MESSAGE_COPY.MESSAGE_ID))
                .where(MESSAGE_COPY.MESSAGE_ID.eq(id.value()))
                .fetchOptional(row -> new MessageCopy(
                        message(row.into(OUTBOX_MESSAGE)),
                        row.get(MESSAGE_COPY.SENDER),
                        row.get(MESSAGE_COPY.SUBJECT),
                        row.get(MESSAGE_COPY.HTML),
                        row.get(MESSAGE_COPY.BODY)));
    }

    Page<Message> page(MessageFilter filter, Paging paging) {
        Condition which = condition(filter);
        if (paging.q() != null) {
            which = which.and(OUTBOX_MESSAGE.TITLE.containsIgnoreCase(paging.q()));
        }
        List<Message> items = db.selectFrom(OUTBOX_MESSAGE)
                .where(which)
                .orderBy(OUTBOX_MESSAGE.CREATED_AT.desc(), OUTBOX_MESSAGE.SEQ.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(MessageStore::message);
        return new Page<>(items, db.fetchCount(OUTBOX_MESSAGE, which), paging.page(), paging.size());
    }

    private static Condition condition(MessageFilter filter) {
        Condition which = OUTBOX_MESSAGE.ORIGIN.eq(MessageOrigin.JOURNEY.name());
        if (filter.contact() != null) {
            which = which.and(OUTBOX_MESSAGE.CONTACT_ID.eq(filter.contact().value()));
        }
        if (filter.channel() != null) {
            which = which.and(OUTBOX_MESSAGE.CHANNEL.eq(filter.channel().name()));
        }
        if (filter.journeyKey() != null) {
            which = which.and(OUTBOX_MESSAGE.JOURNEY_KEY.eq(filter.journeyKey()));
        }
        if (filter.journeyVersion() != null) {
            which = which.and(OUTBOX_MESSAGE.JOURNEY_VERSION.eq(filter.journeyVersion()));
        }
        if (filter.elementId() != null) {
            which = which.and(OUTBOX_MESSAGE.ELEMENT_ID.eq(filter.elementId()));
        }
        List<String> states = filter.states().stream().map(Enum::name).toList();
        return states.isEmpty() ? which : which.and(OUTBOX_MESSAGE.STATE.in(states));
    }

    List<ElementMessages> byElement(String journeyKey, @Nullable Integer version) {
        record Element(int version, String id) {}
        Map<Element, Map<MessageState, Long>> found = new LinkedHashMap<>();
        db.select(OUTBOX_MESSAGE.JOURNEY_VERSION, OUTBOX_MESSAGE.ELEMENT_ID, OUTBOX_MESSAGE.STATE, count())
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.JOURNEY_KEY.eq(journeyKey))
                .and(version == null ? noCondition() : OUTBOX_MESSAGE.JOURNEY_VERSION.eq(version))
                .groupBy(OUTBOX_MESSAGE.JOURNEY_VERSION, OUTBOX_MESSAGE.ELEMENT_ID, OUTBOX_MESSAGE.STATE)
                .orderBy(OUTBOX_MESSAGE.JOURNEY_VERSION, OUTBOX_MESSAGE.ELEMENT_ID)
                .forEach(row -> found.computeIfAbsent(
                                new Element(row.value1(), row.value2()), e -> new EnumMap<>(MessageState.class))
                        .put(MessageState.valueOf(row.value3()), row.value4().longValue()));
        List<ElementMessages> elements = new ArrayList<>();
        found.forEach((element, states) -> elements.add(new ElementMessages(element.version(), element.id(), states)));
        return elements;
    }

    List<BrokenGroup> broken() {
        var m = OUTBOX_MESSAGE;
        return db.select(
                        m.CHANNEL,
                        m.JOURNEY_KEY,
                        m.JOURNEY_VERSION,
                        m.ELEMENT_ID,
                        m.TEMPLATE_ID,
                        m.TEMPLATE_VERSION,
                        m.REASON,
                        m.LAST_TEXT,
                        count(),
                        min(m.CREATED_AT),
                        max(m.CREATED_AT))
                .from(m)
                .where(m.STATE.eq(MessageState.BROKEN.name()))
                .groupBy(
                        m.CHANNEL,
                        m.JOURNEY_KEY,
                        m.JOURNEY_VERSION,
                        m.ELEMENT_ID,
                        m.TEMPLATE_ID,
                        m.TEMPLATE_VERSION,
                        m.REASON,
                        m.LAST_TEXT)
                .orderBy(count().desc())
                .fetch(row -> new BrokenGroup(
                        Channel.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        template(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    Map<String, Message> lastOfInstances(Collection<String> instances) {
        var newest = select(max(OUTBOX_MESSAGE.SEQ))
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.PROCESS_INSTANCE_ID.in(instances))
                .groupBy(OUTBOX_MESSAGE.PROCESS_INSTANCE_ID);
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.SEQ.in(newest))
                .fetchMap(OUTBOX_MESSAGE.PROCESS_INSTANCE_ID, MessageStore::message);
    }

    private static Message message(OutboxMessageRecord row) {
        return new Message(
                new MessageId(row.getId()),
                Channel.valueOf(row.getChannel()),
                MessageOrigin.valueOf(row.getOrigin()),
                row.getContactId() == null ? null : new ContactId(row.getContactId()),
                template(row.getTemplateId()),
                row.getTemplateVersion(),
                row.getTitle(),
                from(row),
                row.getAddress(),
                MessageState.valueOf(row.getState()),
                row.getReason(),
                row.getSandbox(),
                row.getCreatedAt(),
                row.getNextAt(),
                row.getExpiresAt(),
                row.getHandoffAt(),
                row.getEndedAt(),
                row.getLastCode(),
                row.getLastText());
    }

    private static @Nullable TemplateId template(@Nullable UUID id) {
        return id == null ? null : new TemplateId(id);
    }

    private static @Nullable JourneyPoint from(OutboxMessageRecord row) {
        if (row.getProcessInstanceId() == null) {
            return null;
        }
        return new JourneyPoint(
                row.getProcessInstanceId(),
                row.getRootInstanceId(),
                row.getJourneyKey(),
                row.getJourneyVersion(),
                row.getElementId(),
                row.getElementName(),
                row.getSubjectKey());
    }
}
