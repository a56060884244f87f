package io.journeyman.messaging.receipts;

import io.journeyman.messaging.outbox.Results;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes providers' receipts. Each is stored first, once however often it comes, and matched by a worker: a receipt may be
 * faster than the provider's own answer.
 */
@Service
public class Receipts {

    private final ReceiptStore store;
    private final Wakeups wakeups;
    private final Clock clock;

    Receipts(ReceiptStore store, Wakeups wakeups, Clock clock) {
        this.store = store;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /** Stores the receipt. Answers false where it was known already. */
    @Transactional
    public boolean report(Receipt receipt) {
        boolean fresh = store.insert(receipt, clock.instant());
        if (fresh) {
            wakeups.wake(Results.RECEIPTS);
        }
        return fresh;
    }
}
