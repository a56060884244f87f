package io.journeyman.identity;

import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices to colleagues: stored in the caller's transaction, shown at the bell, mailed by messaging. */
@Service
public class Notices {

    /** Name of the worker that mails notices; it lives in messaging and is woken by every new notice. */
    public static final String MAILER = "notice-mailer";

    private final NoticeStore store;
    private final Wakeups wakeups;
    private final Clock clock;

    Notices(NoticeStore store, Wakeups wakeups, Clock clock) {
        this.store = store;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Transactional
    public void send(Notice notice) {
        send(List.of(notice));
    }

    @Transactional
    public void send(Collection<Notice> notices) {
        store.insert(notices, clock.instant());
        wakeups.wake(MAILER);
    }

    /** Notices not mailed yet, oldest first, locked for the caller's transaction so that two nodes never mail the same. */
    @Transactional
    public List<StoredNotice> unsent(int limit) {
        return store.unsent(limit);
    }

    @Transactional
    public void markMailed(Collection<UUID> ids) {
        store.mailed(ids, clock.instant());
    }

    @Transactional(readOnly = true)
    public Page<StoredNotice> of(UserId user, Paging paging) {
        return store.page(user, paging);
    }

    @Transactional(readOnly = true)
    public int unread(UserId user) {
        return store.unread(user);
    }

    /** Marks one of the user's notices as read; one of somebody else is not found. */
    @Transactional
    public void read(UserId user, UUID id) {
        if (!store.read(user, id, clock.instant())) {
            throw new NoticeNotFound();
        }
    }

    @Transactional
    public void readAll(UserId user) {
        store.readAll(user, clock.instant());
    }
}
