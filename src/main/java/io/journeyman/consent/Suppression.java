package io.journeyman.consent;

import io.journeyman.shared.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the do-not-write list.
 *
 * @param addressHash SHA-256 of the normal form of the address, hex
 * @param source the message, import or colleague it came from
 */
public record Suppression(
        UUID id,
        Channel channel,
        String addressHash,
        Cause cause,
        @Nullable String source,
        Instant at) {

    /** An address to put on the list. */
    public record New(
            Channel channel,
            String address,
            Cause cause,
            @Nullable String source) {}

    /** Why an address is on the list. */
    public enum Cause {
        HARD_BOUNCE(true),
        SOFT_BOUNCE(true),
        COMPLAINT(true),
        STOP_WORD(true),
        MANUAL(true),
        ONE_CLICK(false),
        IMPORTED_UNSUBSCRIBE(false),
        IMPORTED_BOUNCE(true);

        private final boolean everything;

        Cause(boolean everything) {
            this.everything = everything;
        }

        /** Whether service messages are stopped too, not only marketing. */
        public boolean everything() {
            return everything;
        }

        /** The reason a refused message carries. */
        public Reason reason() {
            return Reason.valueOf("SUPPRESSED_" + name());
        }
    }
}
