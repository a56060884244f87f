package io.journeyman.messaging.outbox;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.providers.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a look-up found. */
@Service
public class LookUpResults {

    private final LaterNews news;

    LookUpResults(LaterNews news) {
        this.news = news;
    }

    @Transactional
    public void found(MessageId id, Answer answer) {
        if (answer instanceof Answer.Accepted accepted && accepted.reference() != null) {
            news.accepted(id, accepted.reference());
        } else if (answer instanceof Answer.NotReachable) {
            news.notReached(id, null, answer.code(), answer.text());
        }
    }
}
