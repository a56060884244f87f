package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses nothing is sent to, known only by the hash of their normal form, so that the list survives the erasure of the
 * person it came from.
 */
@Service
public class Suppressions {

    Suppressions() {}

    /** Puts an address on the list; being on it already for the same reason changes nothing. */
    @Transactional
    public void add(Channel channel, String address, Suppression.Cause cause, @Nullable String source) {
        add(List.of(new Suppression.New(channel, address, cause, source)));
    }

    /** Puts many on the list, set-wise. Answers how many were not on it before. */
    @Transactional
    public int add(List<Suppression.New> suppressions) {
        throw new UnsupportedOperationException("follows");
    }

    /** Counts a soft bounce; the third within 30 days suppresses the address. Answers whether it did. */
    @Transactional
    public boolean softBounce(Channel channel, String address) {
        throw new UnsupportedOperationException("follows");
    }
}
