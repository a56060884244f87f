package io.journeyman.consent;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import org.springframework.stereotype.Service;

/** Links by which a person takes consent back without a log-in. They are signed, bound to their use, and never expire. */
@Service
public class UnsubscribeLinks {

    UnsubscribeLinks() {}

    /**
     * The address for {@code List-Unsubscribe} and for the foot of a message. A GET shows a page with a button, a POST with
     * {@code List-Unsubscribe=One-Click} unsubscribes at once (RFC 8058).
     */
    public String url(ContactId contact, String purpose, Channel channel) {
        throw new UnsupportedOperationException("follows");
    }

    /** The page on which the person chooses per purpose and channel. */
    public String preferences(ContactId contact) {
        throw new UnsupportedOperationException("follows");
    }
}
