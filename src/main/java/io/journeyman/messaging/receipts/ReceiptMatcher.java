package io.journeyman.messaging.receipts;

import io.journeyman.messaging.outbox.Results;
import io.journeyman.shared.work.Worker;
import org.springframework.stereotype.Component;

/** Brings receipts to their messages as soon as both are there. */
@Component
class ReceiptMatcher implements Worker {

    private final ReceiptMatching matching;

    ReceiptMatcher(ReceiptMatching matching) {
        this.matching = matching;
    }

    @Override
    public String name() {
        return Results.RECEIPTS;
    }

    @Override
    public int work() {
        return matching.matchSome() + matching.giveUpOld();
    }
}
