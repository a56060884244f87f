package io.journeyman.scoring;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's points. Every change is a ledger row; the sum is changed in the same transaction and always equals the
 * ledger. Appends score.changed, and score.reached for each watched threshold that is crossed upwards.
 */
@Service
public class Scores {

    Scores() {}

    /** Writes ledger rows and moves the sums. */
    @Transactional
    public void add(List<PointsGiven> given) {
        throw new UnsupportedOperationException("follows");
    }

    /** The person's points now; 0 for somebody who never got any. */
    @Transactional(readOnly = true)
    public int of(ContactId contact) {
        return of(List.of(contact)).getOrDefault(contact, 0);
    }

    /** The points of many; people without any are left out. */
    @Transactional(readOnly = true)
    public Map<ContactId, Integer> of(Collection<ContactId> contacts) {
        throw new UnsupportedOperationException("follows");
    }

    /** From now on, crossing this threshold upwards appends score.reached. Watching twice changes nothing. */
    @Transactional
    public void watch(int threshold) {
        throw new UnsupportedOperationException("follows");
    }
}
