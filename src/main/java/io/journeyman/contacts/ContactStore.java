package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.stream.BatchStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Contacts in the database. */
@Repository
class ContactStore {

    private static final List<Field<?>> COLUMNS = List.of(
            CONTACT.ID,
            CONTACT.EMAIL,
            CONTACT.PHONE,
            CONTACT.VIBER,
            CONTACT.VIBER_ID,
            CONTACT.FIRST_NAME,
            CONTACT.LAST_NAME,
            CONTACT.JOB_TITLE,
            CONTACT.COMPANY_ID,
            CONTACT.COMPANY_MANUAL,
            CONTACT.LANGUAGE,
            CONTACT.TIME_ZONE,
            CONTACT.COUNTRY,
            CONTACT.CITY,
            CONTACT.SOURCE,
            CONTACT.MAY_BE_CALLED,
            CONTACT.LIFECYCLE_STAGE,
            CONTACT.LIFECYCLE_SINCE,
            CONTACT.SEARCH_FIRST,
            CONTACT.SEARCH_LAST,
            CONTACT.CREATED_AT,
            CONTACT.UPDATED_AT);

    private final DSLContext sql;
    private final BatchStore batches;

    ContactStore(DSLContext sql, BatchStore batches) {
        this.sql = sql;
        this.batches = batches;
    }

    Optional<ContactRecord> find(ContactId id) {
        return fetch(CONTACT.ID.eq(id.value())).stream().findFirst();
    }

    Map<ContactId, ContactRecord> all(Collection<ContactId> ids) {
        Map<ContactId, ContactRecord> found = new LinkedHashMap<>();
        fetch(CONTACT.ID.in(values(ids))).forEach(contact -> found.put(contact.id(), contact));
        return found;
    }

    List<ContactRecord> byEmails(Collection<String> emails) {
        return emails.isEmpty() ? List.of() : fetch(CONTACT.EMAIL.in(emails));
    }

    List<ContactRecord> byPhones(Collection<String> phones) {
        return phones.isEmpty() ? List.of() : fetch(CONTACT.PHONE.in(phones));
    }

    /** People with an address of this mail domain who have no company and did not get that by hand. */
    List<ContactRecord> unlinkedOf(String domain) {
        return fetch(CONTACT.EMAIL
                .endsWith("@" + domain)
                .and(CONTACT.COMPANY_ID.isNull())
                .and(CONTACT.COMPANY_MANUAL.isFalse()));
    }

    /** The same rows, held until commit, in one order so that two writers never wait for each other crosswise. */
    Map<ContactId, ContactRecord> forUpdate(Collection<ContactId> ids) {
        Map<ContactId, ContactRecord> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            sql.selectFrom(CONTACT)
                    .where(CONTACT.ID.in(values(ids)))
                    .orderBy(CONTACT.ID)
                    .forUpdate()
                    .fetch(ContactStore::read)
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return found;
    }

    /** Inserts; answers those whose e-mail address somebody else took meanwhile. */
    List<ContactRecord> insert(List<ContactRecord> contacts) {
        boolean[] in = batches.insertNew(
                CONTACT, COLUMNS, contacts.stream().map(ContactStore::row).toList());
        List<ContactRecord> taken = new ArrayList<>();
        for (int i = 0; i < in.length; i++) {
            if (!in[i]) {
                taken.add(contacts.get(i));
            }
        }
        return taken;
    }

    void update(List<ContactRecord> contacts) {
        batches.update(
                CONTACT,
                COLUMNS.subList(1, COLUMNS.size()),
                CONTACT.ID,
                contacts.stream().map(ContactStore::rowAndKey).toList());
    }

    void delete(ContactId id) {
        sql.deleteFrom(CONTACT).where(CONTACT.ID.eq(id.value())).execute();
    }

    long count() {
        return sql.fetchCount(CONTACT);
    }

    private List<ContactRecord> fetch(Condition condition) {
        return sql.selectFrom(CONTACT)
                .where(condition)
                .orderBy(CONTACT.CREATED_AT, CONTACT.ID)
                .fetch(ContactStore::read);
    }

    static List<UUID> values(Collection<ContactId> ids) {
        return ids.stream().map(ContactId::value).toList();
    }

    private static Object[] row(ContactRecord c) {
        CompanyId company = c.companyId();
        return new Object[] {
            c.id().value(),
            c.email(),
            c.phone(),
            c.viber(),
            c.viberId(),
            c.firstName(),
            c.lastName(),
            c.jobTitle(),
            company == null ? null : company.value(),
            c.companyByHand(),
            c.language(),
            c.timeZone(),
            c.country(),
            c.city(),
            c.source(),
            c.mayBeCalled(),
            c.lifecycleStage().name().toLowerCase(Locale.ROOT),
            c.lifecycleSince(),
            SearchText.of(c.firstName()),
            SearchText.of(c.lastName()),
            c.createdAt(),
            c.updatedAt()
        };
    }

    private static Object[] rowAndKey(ContactRecord contact) {
        Object[] row = row(contact);
        Object[] moved = Arrays.copyOfRange(row, 1, row.length + 1);
        moved[row.length - 1] = row[0];
        return moved;
    }

    static ContactRecord read(Record row) {
        UUID company = row.get(CONTACT.COMPANY_ID);
        return new ContactRecord(
                new ContactId(row.get(CONTACT.ID)),
                row.get(CONTACT.EMAIL),
                row.get(CONTACT.PHONE),
                row.get(CONTACT.VIBER),
                row.get(CONTACT.VIBER_ID),
                row.get(CONTACT.FIRST_NAME),
                row.get(CONTACT.LAST_NAME),
                row.get(CONTACT.JOB_TITLE),
                company == null ? null : new CompanyId(company),
                row.get(CONTACT.COMPANY_MANUAL),
                row.get(CONTACT.LANGUAGE),
                row.get(CONTACT.TIME_ZONE),
                row.get(CONTACT.COUNTRY),
                row.get(CONTACT.CITY),
                row.get(CONTACT.SOURCE),
                row.get(CONTACT.MAY_BE_CALLED),
                LifecycleStage.valueOf(row.get(CONTACT.LIFECYCLE_STAGE).toUpperCase(Locale.ROOT)),
                row.get(CONTACT.LIFECYCLE_SINCE),
                row.get(CONTACT.CREATED_AT),
                row.get(CONTACT.UPDATED_AT));
    }
}
