package io.journeyman.segments;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of people picked one by one. Appends list.added and list.removed, once for each real change. */
@Service
public class Lists {

    Lists() {}

    /** Makes an empty list. The name is unique (409 otherwise). */
    @Transactional
    public ListId create(String name, String description) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Puts people on the list. Those already on it stay as they are.
     *
     * @param source what put them there: {@code user:<id>}, {@code import:<id>}, {@code step:<element>}
     * @return how many were not on it before
     */
    @Transactional
    public int add(ListId list, Collection<ContactId> contacts, String source) {
        throw new UnsupportedOperationException("follows");
    }

    /** Takes people off the list. Answers how many were on it. */
    @Transactional
    public int remove(ListId list, Collection<ContactId> contacts, String source) {
        throw new UnsupportedOperationException("follows");
    }
}
