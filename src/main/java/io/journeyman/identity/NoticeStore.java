package io.journeyman.identity;

import static journeyman.schema.Tables.NOTICE;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import journeyman.schema.tables.records.NoticeRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {

    private final DSLContext db;

    NoticeStore(DSLContext db) {
        this.db = db;
    }

    void insert(Collection<Notice> notices, Instant now) {
        db.batchInsert(notices.stream()
                        .map(notice -> {
                            NoticeRecord row = db.newRecord(NOTICE);
                            row.setId(Ids.next());
                            row.setUserId(notice.user().value());
                            row.setKind(notice.kind());
                            row.setSentence(notice.sentence());
                            row.setLink(notice.link());
                            row.setContactId(
                                    notice.contact() == null
                                            ? null
                                            : notice.contact().value());
                            row.setCreatedAt(now);
                            return row;
                        })
                        .toList())
                .execute();
    }

    List<StoredNotice> unsent(int limit) {
        return db
                .selectFrom(NOTICE)
                .where(NOTICE.MAILED_AT.isNull())
                .orderBy(NOTICE.CREATED_AT, NOTICE.ID)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .stream()
                .map(NoticeStore::notice)
                .toList();
    }

    void mailed(Collection<UUID> ids, Instant now) {
        db.update(NOTICE).set(NOTICE.MAILED_AT, now).where(NOTICE.ID.in(ids)).execute();
    }

    Page<StoredNotice> page(UserId user, Paging paging) {
        Condition mine = NOTICE.USER_ID.eq(user.value());
        List<StoredNotice> items = db
                .selectFrom(NOTICE)
                .where(mine)
                .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .stream()
                .map(NoticeStore::notice)
                .toList();
        return new Page<>(items, db.fetchCount(NOTICE, mine), paging.page(), paging.size());
    }

    int unread(UserId user) {
        return db.fetchCount(NOTICE, NOTICE.USER_ID.eq(user.value()).and(NOTICE.READ_AT.isNull()));
    }

    boolean read(UserId user, UUID id, Instant now) {
        Condition mine = NOTICE.ID.eq(id).and(NOTICE.USER_ID.eq(user.value()));
        db.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(mine)
                .and(NOTICE.READ_AT.isNull())
                .execute();
        return db.fetchExists(NOTICE, mine);
    }

    void readAll(UserId user, Instant now) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(NOTICE.USER_ID.eq(user.value()))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    private static StoredNotice notice(NoticeRecord row) {
        UUID contact = row.getContactId();
        return new StoredNotice(
                row.getId(),
                new UserId(row.getUserId()),
                row.getKind(),
                row.getSentence(),
                row.getLink(),
                contact == null ? null : new ContactId(contact),
                row.getCreatedAt(),
                row.getReadAt());
    }
}
