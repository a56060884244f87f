package io.journeyman.messaging.links;

import static journeyman.schema.Tables.LINK_CLICK;
import static journeyman.schema.Tables.MESSAGE_COPY;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;
import static journeyman.schema.Tables.TRACKED_LINK;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Where links lead, and who followed them. */
@Repository
class LinkStore {

    private static final int LONGEST_NAME = 200;

    private final DSLContext db;

    LinkStore(DSLContext db) {
        this.db = db;
    }

    static String hash(String name, String url) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long id(String hash, String name, String url) {
        return find(hash).orElseGet(() -> {
            db.insertInto(TRACKED_LINK)
                    .set(TRACKED_LINK.HASH, hash)
                    .set(TRACKED_LINK.NAME, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                    .set(TRACKED_LINK.URL, url)
                    .onConflictDoNothing()
                    .execute();
            return find(hash).orElseThrow();
        });
    }

    private Optional<Long> find(String hash) {
        return db.select(TRACKED_LINK.ID)
                .from(TRACKED_LINK)
                .where(TRACKED_LINK.HASH.eq(hash))
                .fetchOptional(TRACKED_LINK.ID);
    }

    Optional<Target> target(long link) {
        return db.select(TRACKED_LINK.NAME, TRACKED_LINK.URL)
                .from(TRACKED_LINK)
                .where(TRACKED_LINK.ID.eq(link))
                .fetchOptional(row -> new Target(link, row.value1(), row.value2()));
    }

    Optional<Sent> message(long seq) {
        var m = OUTBOX_MESSAGE;
        return db.select(
                        m.ID,
                        m.ORIGIN,
                        m.CHANNEL,
                        m.CONTACT_ID,
                        m.TEMPLATE_ID,
                        m.TITLE,
                        m.PROCESS_INSTANCE_ID,
                        m.JOURNEY_KEY,
                        m.ELEMENT_ID,
                        m.HANDOFF_AT)
                .from(m)
                .where(m.SEQ.eq(seq))
                .fetchOptional(row -> new Sent(
                        new MessageId(row.value1()),
                        MessageOrigin.valueOf(row.value2()),
                        Channel.valueOf(row.value3()),
                        row.value4() == null ? null : new ContactId(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    Optional<String> html(long seq) {
        return db.select(MESSAGE_COPY.HTML)
                .from(MESSAGE_COPY)
                .join(OUTBOX_MESSAGE)
                .on(OUTBOX_MESSAGE.ID.eq(MESSAGE_COPY.MESSAGE_ID))
                .where(OUTBOX_MESSAGE.SEQ.eq(seq))
                .and(MESSAGE_COPY.HTML.isNotNull())
                .fetchOptional(MESSAGE_COPY.HTML);
    }

    int clicks(MessageId message) {
        return db.fetchCount(LINK_CLICK, LINK_CLICK.MESSAGE_ID.eq(message.value()));
    }

    /** Whether another link of the message was followed since then. */
    boolean otherLinkSince(MessageId message, long link, Instant since) {
        return db.fetchExists(
                LINK_CLICK,
                LINK_CLICK
                        .MESSAGE_ID
                        .eq(message.value())
                        .and(LINK_CLICK.LINK_ID.ne(link))
                        .and(LINK_CLICK.AT.ge(since)));
    }

    UUID insert(MessageId message, long link, Instant at, boolean human, String judgement) {
        UUID id = Ids.next();
        db.insertInto(LINK_CLICK)
                .set(LINK_CLICK.ID, id)
                .set(LINK_CLICK.MESSAGE_ID, message.value())
                .set(LINK_CLICK.LINK_ID, link)
                .set(LINK_CLICK.AT, at)
                .set(LINK_CLICK.HUMAN, human)
                .set(LINK_CLICK.JUDGEMENT, judgement)
                .execute();
        return id;
    }

    /** Where a link leads, under the author's name for it. */
    record Target(long id, String name, String url) {}

    /** The message a token belongs to. */
    record Sent(
            MessageId id,
            MessageOrigin origin,
            Channel channel,
            @Nullable ContactId contact,
            @Nullable UUID template,
            String title,
            @Nullable String instanceId,
            @Nullable String journeyKey,
            @Nullable String elementId,
            @Nullable Instant handedOffAt) {}
}
