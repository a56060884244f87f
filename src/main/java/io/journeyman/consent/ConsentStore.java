package io.journeyman.consent;

import static journeyman.schema.Tables.CONSENT_ENTRY;
import static journeyman.schema.Tables.CONSENT_STANDING;
import static journeyman.schema.Tables.CONSENT_WORDING;

import io.journeyman.consent.ConsentEntry.OptIn;
import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.ConsentStatement.Wording;
import io.journeyman.shared.Channel;
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
import journeyman.schema.tables.records.ConsentEntryRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Proof rows and what stands now. */
@Repository
class ConsentStore {

    /** Stored for purposes that have no channel, so that it can be part of a key. */
    static final String ANY = "ANY";

    private static final int CHUNK = 200;

    private final DSLContext db;

    ConsentStore(DSLContext db) {
        this.db = db;
    }

    static String text(@Nullable Channel channel) {
        return channel == null ? ANY : channel.name();
    }

    static @Nullable Channel channel(String text) {
        return text.equals(ANY) ? null : Channel.valueOf(text);
    }

    void keep(Wording wording, Instant now) {
        LostRace.retry(() -> db.insertInto(CONSENT_WORDING)
                .set(CONSENT_WORDING.HASH, Hashes.of(wording.text()))
                .set(CONSENT_WORDING.LANGUAGE, wording.language())
                .set(CONSENT_WORDING.BODY, wording.text())
                .set(CONSENT_WORDING.FIRST_USED_AT, now)
                .onConflictDoNothing()
                .execute());
    }

    Optional<Wording> wording(String hash) {
        return db.selectFrom(CONSENT_WORDING)
                .where(CONSENT_WORDING.HASH.eq(hash))
                .fetchOptional(row -> new Wording(row.getBody(), row.getLanguage()));
    }

    /** Adds proof, and moves what stands to the newest statement of each purpose and channel. */
    void add(List<ConsentEntry> entries) {
        for (int from = 0; from < entries.size(); from += CHUNK) {
            List<ConsentEntry> chunk = entries.subList(from, Math.min(entries.size(), from + CHUNK));
            db.batchInsert(chunk.stream().map(this::row).toList()).execute();
            LostRace.retry(() -> stand(chunk));
            db.batch(chunk.stream().map(this::newer).toList()).execute();
        }
    }

    private void stand(List<ConsentEntry> chunk) {
        var insert = db.insertInto(
                CONSENT_STANDING,
                CONSENT_STANDING.CONTACT_ID,
                CONSENT_STANDING.PURPOSE,
                CONSENT_STANDING.CHANNEL,
                CONSENT_STANDING.STATE,
                CONSENT_STANDING.SINCE,
                CONSENT_STANDING.ENTRY_ID);
        Set<List<Object>> keys = new HashSet<>();
        for (ConsentEntry entry : chunk) {
            String channel = text(entry.channel());
            // one statement may not insert the same key twice
            if (keys.add(List.of(entry.contact(), entry.purpose(), channel))) {
                insert = insert.values(
                        entry.contact().value(),
                        entry.purpose(),
                        channel,
                        entry.state().name(),
                        entry.at(),
                        entry.id());
            }
        }
        insert.onConflictDoNothing().execute();
    }

    private Query newer(ConsentEntry entry) {
        return db.update(CONSENT_STANDING)
                .set(CONSENT_STANDING.STATE, entry.state().name())
                .set(CONSENT_STANDING.SINCE, entry.at())
                .set(CONSENT_STANDING.ENTRY_ID, entry.id())
                .where(CONSENT_STANDING.CONTACT_ID.eq(entry.contact().value()))
                .and(CONSENT_STANDING.PURPOSE.eq(entry.purpose()))
                .and(CONSENT_STANDING.CHANNEL.eq(text(entry.channel())))
                .and(CONSENT_STANDING.SINCE.le(entry.at()))
                .and(
                        mayReplaceWithdrawal(entry)
                                ? DSL.noCondition()
                                : CONSENT_STANDING.STATE.ne(ConsentState.WITHDRAWN.name()));
    }

    /** A file that claims consent does not bring back somebody who said no: only the person or a colleague does. */
    private static boolean mayReplaceWithdrawal(ConsentEntry entry) {
        return entry.source().kind() != Source.Kind.IMPORT || entry.state() == ConsentState.WITHDRAWN;
    }

    List<StandingConsent> standing(ContactId contact) {
        return db.selectFrom(CONSENT_STANDING)
                .where(CONSENT_STANDING.CONTACT_ID.eq(contact.value()))
                .orderBy(CONSENT_STANDING.PURPOSE, CONSENT_STANDING.CHANNEL)
                .fetch(row -> new StandingConsent(
                        row.getPurpose(),
                        channel(row.getChannel()),
                        ConsentState.valueOf(row.getState()),
                        row.getSince(),
                        row.getEntryId()));
    }

    /** The states of one purpose for many people, by contact and channel text. */
    Map<ContactId, Map<String, ConsentState>> standing(Collection<ContactId> contacts, String purpose) {
        Map<ContactId, Map<String, ConsentState>> all = new HashMap<>();
        db.select(CONSENT_STANDING.CONTACT_ID, CONSENT_STANDING.CHANNEL, CONSENT_STANDING.STATE)
                .from(CONSENT_STANDING)
                .where(CONSENT_STANDING.CONTACT_ID.in(
                        contacts.stream().map(ContactId::value).toList()))
                .and(CONSENT_STANDING.PURPOSE.eq(purpose))
                .forEach(row -> all.computeIfAbsent(new ContactId(row.value1()), c -> new HashMap<>())
                        .put(row.value2(), ConsentState.valueOf(row.value3())));
        return all;
    }

    /** All proof about one person, newest first. */
    List<ConsentEntry> entries(ContactId contact) {
        return db.selectFrom(CONSENT_ENTRY)
                .where(CONSENT_ENTRY.CONTACT_ID.eq(contact.value()))
                .orderBy(CONSENT_ENTRY.AT.desc(), CONSENT_ENTRY.ID.desc())
                .fetch(ConsentStore::entry);
    }

    /** What waits for this link of a confirmation mail. */
    List<ConsentEntry> waitingFor(UUID token) {
        return db.selectFrom(CONSENT_ENTRY)
                .where(CONSENT_ENTRY.OPT_IN_TOKEN_ID.eq(token))
                .and(CONSENT_ENTRY.STATE.eq(ConsentState.PENDING.name()))
                .fetch(ConsentStore::entry);
    }

    /** Erases what waited for these links in vain. What was confirmed has a row of its own and stays. */
    void dropPending(List<UUID> tokens) {
        Condition waiting =
                CONSENT_ENTRY.OPT_IN_TOKEN_ID.in(tokens).and(CONSENT_ENTRY.STATE.eq(ConsentState.PENDING.name()));
        db.deleteFrom(CONSENT_STANDING)
                .where(CONSENT_STANDING.ENTRY_ID.in(
                        db.select(CONSENT_ENTRY.ID).from(CONSENT_ENTRY).where(waiting)))
                .execute();
        db.deleteFrom(CONSENT_ENTRY).where(waiting).execute();
    }

    void erase(ContactId contact) {
        db.deleteFrom(CONSENT_STANDING)
                .where(CONSENT_STANDING.CONTACT_ID.eq(contact.value()))
                .execute();
        db.deleteFrom(CONSENT_ENTRY)
                .where(CONSENT_ENTRY.CONTACT_ID.eq(contact.value()))
                .execute();
    }

    /** Hands the proof over to the survivor of a merge. What stands is judged anew by the caller. */
    void moveEntries(ContactId from, ContactId into) {
        db.deleteFrom(CONSENT_STANDING)
                .where(CONSENT_STANDING.CONTACT_ID.in(from.value(), into.value()))
                .execute();
        db.update(CONSENT_ENTRY)
                .set(CONSENT_ENTRY.CONTACT_ID, into.value())
                .where(CONSENT_ENTRY.CONTACT_ID.eq(from.value()))
                .execute();
    }

    /** Judges what stands from the proof alone. */
    void restand(List<ConsentEntry> entries) {
        if (!entries.isEmpty()) {
            LostRace.retry(() -> stand(entries));
            db.batch(entries.stream().map(this::newer).toList()).execute();
        }
    }

    private ConsentEntryRecord row(ConsentEntry entry) {
        ConsentEntryRecord row = db.newRecord(CONSENT_ENTRY);
        row.setId(entry.id());
        row.setContactId(entry.contact().value());
        row.setPurpose(entry.purpose());
        row.setChannel(text(entry.channel()));
        row.setState(entry.state().name());
        row.setBasis(entry.basis().name());
        row.setAt(entry.at());
        row.setRecordedAt(entry.recordedAt());
        row.setSourceKind(entry.source().kind().name());
        row.setSourceId(entry.source().id());
        row.setSourceVersion(entry.source().version());
        row.setWordingHash(entry.wordingHash());
        row.setWordingLanguage(entry.wordingLanguage());
        row.setIp(entry.evidence().ip());
        row.setUserAgent(entry.evidence().userAgent());
        row.setFileHash(entry.evidence().fileHash());
        row.setDeclaredBy(entry.evidence().declaredBy());
        row.setPolicyVersion(entry.evidence().policyVersion());
        OptIn optIn = entry.optIn();
        if (optIn != null) {
            row.setOptInSentAt(optIn.sentAt());
            row.setOptInConfirmedAt(optIn.confirmedAt());
            row.setOptInTokenId(optIn.token());
        }
        row.setMessageRef(entry.message());
        row.setActor(entry.actor());
        return row;
    }

    private static ConsentEntry entry(ConsentEntryRecord row) {
        UUID token = row.getOptInTokenId();
        return new ConsentEntry(
                row.getId(),
                new ContactId(row.getContactId()),
                row.getPurpose(),
                channel(row.getChannel()),
                ConsentState.valueOf(row.getState()),
                LegalBasis.valueOf(row.getBasis()),
                row.getAt(),
                row.getRecordedAt(),
                new Source(Source.Kind.valueOf(row.getSourceKind()), row.getSourceId(), row.getSourceVersion()),
                row.getWordingHash(),
                row.getWordingLanguage(),
                new Evidence(
                        row.getIp(),
                        row.getUserAgent(),
                        row.getFileHash(),
                        row.getDeclaredBy(),
                        row.getPolicyVersion()),
                token == null ? null : new OptIn(row.getOptInSentAt(), row.getOptInConfirmedAt(), token),
                row.getMessageRef(),
                row.getActor());
    }
}
