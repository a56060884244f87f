package io.journeyman.messaging.receipts;

import io.journeyman.messaging.outbox.LaterNews;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matches receipts with messages. */
@Service
public class ReceiptMatching {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptMatching.class);
    private static final int BATCH = 50;
    private static final Duration PARKED = Duration.ofMinutes(10);

    private final ReceiptStore store;
    private final LaterNews news;
    private final Clock clock;

    ReceiptMatching(ReceiptStore store, LaterNews news, Clock clock) {
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public int matchSome() {
        List<ReceiptStore.Open> open = store.matching(BATCH);
        for (ReceiptStore.Open one : open) {
            apply(one);
            store.matched(one.id());
        }
        return open.size();
    }

    private void apply(ReceiptStore.Open one) {
        Receipt receipt = one.receipt();
        switch (receipt.status()) {
            case ACCEPTED -> news.accepted(one.message(), receipt.reference());
            case DELIVERED -> news.delivered(one.message(), receipt.reference(), receipt.at());
            case SEEN -> news.seen(one.message(), receipt.reference(), receipt.at());
            case NOT_REACHED -> news.notReached(one.message(), receipt.reference(), receipt.code(), receipt.detail());
            case STOPPED -> news.stopped(one.message(), receipt.reference(), receipt.code(), receipt.detail());
            case ADDRESS_GONE -> news.gone(one.message(), receipt.reference(), receipt.code(), receipt.detail());
        }
    }

    /** Receipts for messages nobody here sent are kept, but no longer looked at. */
    @Transactional
    public int giveUpOld() {
        int given = store.giveUp(clock.instant().minus(PARKED));
        if (given > 0) {
            LOG.warn("{} receipts belong to no message of ours", given);
        }
        return given;
    }
}
