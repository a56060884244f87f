package io.journeyman.consent;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of many people may be written to, on which channel, and why the others may not. Set-wise: 100,000 people in a second. */
@Service
public class Reach {

    Reach() {}

    /**
     * Counts for these people.
     *
     * @param purposes the purposes to be used; empty for any marketing purpose
     */
    @Transactional(readOnly = true)
    public ReachCount of(Collection<ContactId> contacts, Set<String> purposes) {
        throw new UnsupportedOperationException("follows");
    }
}
