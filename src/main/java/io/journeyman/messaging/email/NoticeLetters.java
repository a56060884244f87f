package io.journeyman.messaging.email;

import io.journeyman.content.RenderedEmail;
import io.journeyman.identity.Notices;
import io.journeyman.identity.StoredNotice;
import io.journeyman.identity.User;
import io.journeyman.identity.Users;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.Outbox;
import io.journeyman.messaging.outbox.WordsStore;
import io.journeyman.shared.Channel;
import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Writes notices to colleagues as e-mail and lays them down. They ask for nobody's consent and carry no tracking. */
@Service
public class NoticeLetters {

    private static final int BATCH = 50;
    private static final int LONGEST_SUBJECT = 120;
    private static final Duration USEFUL = Duration.ofDays(2);

    private final Notices notices;
    private final Users users;
    private final WordsStore store;
    private final SiteSettings site;
    private final Wakeups wakeups;
    private final Clock clock;

    NoticeLetters(Notices notices, Users users, WordsStore store, SiteSettings site, Wakeups wakeups, Clock clock) {
        this.notices = notices;
        this.users = users;
        this.store = store;
        this.site = site;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Lays down the mails of notices that have none yet, and marks these, in one transaction. */
    @Transactional
    public int queueSome() {
        List<StoredNotice> unsent = notices.unsent(BATCH);
        for (StoredNotice notice : unsent) {
            users.find(notice.user()).filter(user -> !user.disabled()).ifPresent(user -> queue(notice, user));
        }
        if (!unsent.isEmpty()) {
            notices.markMailed(unsent.stream().map(StoredNotice::id).toList());
            wakeups.wake(Outbox.worker(Channel.EMAIL));
        }
        return unsent.size();
    }

    private void queue(StoredNotice notice, User user) {
        String subject = notice.sentence().length() <= LONGEST_SUBJECT
                ? notice.sentence()
                : notice.sentence().substring(0, LONGEST_SUBJECT - 1) + "…";
        store.insert(
                new WordsStore.Finished(
                        MessageOrigin.NOTICE,
                        Channel.EMAIL,
                        notice.user(),
                        notice.contact(),
                        user.email(),
                        subject,
                        letter(subject, notice),
                        clock.instant().plus(USEFUL)),
                clock.instant());
    }

    private RenderedEmail letter(String subject, StoredNotice notice) {
        String link = site.screen(notice.link());
        String html = "<!doctype html><html lang=\"en\"><body style=\"font-family:sans-serif;line-height:1.5\"><p>"
                + HtmlUtils.htmlEscape(notice.sentence()) + "</p><p><a href=\"" + HtmlUtils.htmlEscape(link)
                + "\">Open in Journeyman</a></p></body></html>";
        return new RenderedEmail(
                subject, "", "Journeyman", null, null, html, notice.sentence() + "\n\n" + link + "\n", List.of());
    }
}
