package io.journeyman.scoring;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks back into the ledger: what somebody earned in a time. Deductions do not count against it. */
@Service
public class EarnedPoints {

    private final EarnedPointsStore store;

    EarnedPoints(EarnedPointsStore store) {
        this.store = store;
    }

    /** The sum of all points above zero given after a moment. */
    @Transactional(readOnly = true)
    public int since(ContactId contact, Instant after) {
        return store.since(contact, after);
    }
}
