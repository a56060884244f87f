package io.journeyman.consent;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The single gate every message passes before it leaves: suppression, consent, holds, caps, quiet hours, expiry. A message
 * of class SERVICE meets suppression and expiry only.
 */
@Service
public class MaySend {

    MaySend() {}

    /**
     * Asks for many messages at once, at claim, in the caller's transaction. Keeps a place in the frequency cap for each
     * Yes. Rows are locked in one order, so that two callers never wait for each other in a circle.
     *
     * @return one verdict for each message id
     */
    @Transactional
    public Map<UUID, Verdict> reserve(List<Ask> asks) {
        throw new UnsupportedOperationException("follows");
    }

    /** Asks for one message. */
    @Transactional
    public Verdict reserve(Ask ask) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Counts the reserved message as sent. Call it in the hand-off transaction; a second call for the same message counts
     * nothing.
     */
    @Transactional
    public void confirm(UUID message) {
        throw new UnsupportedOperationException("follows");
    }

    /** Gives the place in the cap back: the message did not leave (cancelled, expired, transient failure before the dot). */
    @Transactional
    public void release(UUID message) {
        throw new UnsupportedOperationException("follows");
    }
}
