package io.journeyman.messaging.email;

import io.journeyman.identity.Notices;
import io.journeyman.shared.work.Worker;
import org.springframework.stereotype.Component;

/** Mails notices to colleagues. */
@Component
class NoticeMailer implements Worker {

    private final NoticeLetters letters;

    NoticeMailer(NoticeLetters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return Notices.MAILER;
    }

    @Override
    public int work() {
        return letters.queueSome();
    }
}
