package io.journeyman.messaging.outbox;

import static journeyman.schema.Tables.MESSAGE_WORDS;
import static journeyman.schema.Tables.OUTBOX_MESSAGE;

import io.journeyman.content.RenderedEmail;
import io.journeyman.content.RenderedMessage;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.MessagingSettings;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import journeyman.schema.tables.records.MessageWordsRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Messages whose words are finished before they are queued: notices to colleagues, tests to oneself. */
@Repository
public class WordsStore {

    private final DSLContext db;
    private final MessagingSettings settings;

    WordsStore(DSLContext db, MessagingSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** Lays a finished message down. */
    public MessageId insert(Finished message, Instant now) {
        MessageId id = MessageId.next();
        db.insertInto(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.ID, id.value())
                .set(OUTBOX_MESSAGE.CHANNEL, message.channel().name())
                .set(OUTBOX_MESSAGE.ORIGIN, message.origin().name())
                .set(
                        OUTBOX_MESSAGE.CONTACT_ID,
                        message.about() == null ? null : message.about().value())
                .set(OUTBOX_MESSAGE.USER_ID, message.user().value())
                .set(OUTBOX_MESSAGE.TITLE, message.title())
                .set(OUTBOX_MESSAGE.ADDRESS, message.to())
                .set(OUTBOX_MESSAGE.MESSAGE_ID, settings.messageId(id))
                .set(OUTBOX_MESSAGE.STATE, MessageState.PENDING.name())
                .set(OUTBOX_MESSAGE.NEXT_AT, now)
                .set(OUTBOX_MESSAGE.EXPIRES_AT, message.expiresAt())
                .set(OUTBOX_MESSAGE.CREATED_AT, now)
                .execute();
        MessageWordsRecord row = row(message.words());
        row.setMessageId(id.value());
        db.insertInto(MESSAGE_WORDS).set(row).execute();
        return id;
    }

    Optional<RenderedMessage> find(MessageId id) {
        return db.selectFrom(MESSAGE_WORDS)
                .where(MESSAGE_WORDS.MESSAGE_ID.eq(id.value()))
                .fetchOptional(WordsStore::words);
    }

    private static MessageWordsRecord row(RenderedMessage words) {
        MessageWordsRecord row = new MessageWordsRecord();
        if (words instanceof RenderedEmail email) {
            row.setSenderName(email.senderName());
            row.setSenderAddress(email.senderAddress());
            row.setReplyTo(email.replyTo());
            row.setSubject(email.subject());
            row.setHtml(email.html());
            row.setBody(email.text());
        } else if (words instanceof RenderedText text) {
            row.setBody(text.text());
            row.setImageUrl(text.imageUrl());
            row.setButtonLabel(text.buttonLabel());
            row.setButtonUrl(text.buttonUrl());
        }
        return row;
    }

    private static RenderedMessage words(MessageWordsRecord row) {
        if (row.getHtml() == null) {
            return new RenderedText(
                    row.getBody(), row.getImageUrl(), row.getButtonLabel(), row.getButtonUrl(), List.of());
        }
        return new RenderedEmail(
                row.getSubject(),
                "",
                row.getSenderName(),
                row.getSenderAddress(),
                row.getReplyTo(),
                row.getHtml(),
                row.getBody(),
                List.of());
    }

    /**
     * A message with finished words.
     *
     * @param user the colleague it goes to
     * @param about whom it is about, or whose values a test shows; null for nobody
     */
    public record Finished(
            MessageOrigin origin,
            Channel channel,
            UserId user,
            @Nullable ContactId about,
            String to,
            String title,
            RenderedMessage words,
            Instant expiresAt) {}
}
