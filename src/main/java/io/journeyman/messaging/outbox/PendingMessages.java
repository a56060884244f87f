package io.journeyman.messaging.outbox;

import io.journeyman.content.PendingSends;
import io.journeyman.content.TemplateId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells content how many people a corrected message still reaches. */
@Service
public class PendingMessages implements PendingSends {

    private final SweepStore store;

    PendingMessages(SweepStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(TemplateId template) {
        return store.waitingFor(template);
    }
}
