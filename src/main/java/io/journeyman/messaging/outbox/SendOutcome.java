package io.journeyman.messaging.outbox;

import io.journeyman.consent.Reason;
import io.journeyman.messaging.MessageState;
import io.journeyman.shared.Channel;
import java.util.Optional;

/**
 * What a send block that waits is told. E-mail: sent, bounced, suppressed, failed. SMS and Viber: delivered, notReached,
 * suppressed, failed.
 */
public final class SendOutcome {

    public static final String QUEUED = "queued";
    public static final String SENT = "sent";
    public static final String BOUNCED = "bounced";
    public static final String DELIVERED = "delivered";
    public static final String NOT_REACHED = "notReached";
    public static final String SUPPRESSED = "suppressed";
    public static final String FAILED = "failed";

    private SendOutcome() {}

    /** Empty while the last word is not spoken, and for messages that were withdrawn: nobody waits for them. */
    static Optional<String> of(Channel channel, MessageState state, String reason) {
        boolean email = channel == Channel.EMAIL;
        return switch (state) {
            case SENT -> email ? Optional.of(SENT) : Optional.empty();
            case DELIVERED -> Optional.of(email ? SENT : DELIVERED);
            case BOUNCED, COMPLAINED -> Optional.of(email ? BOUNCED : NOT_REACHED);
            case SUPPRESSED ->
                Optional.of(!email && Reason.NO_ADDRESS.code().equals(reason) ? NOT_REACHED : SUPPRESSED);
            case FAILED, EXPIRED -> Optional.of(FAILED);
            case PENDING, CLAIMED, HANDOFF, RETRY, BROKEN, CANCELLED, UNKNOWN -> Optional.empty();
        };
    }
}
