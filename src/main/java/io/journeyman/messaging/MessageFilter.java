package io.journeyman.messaging;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list shows; null and empty mean any.
 *
 * @param elementId block of the journey
 * @param states any of these
 */
public record MessageFilter(
        @Nullable ContactId contact,
        @Nullable Channel channel,
        @Nullable String journeyKey,
        @Nullable Integer journeyVersion,
        @Nullable String elementId,
        Set<MessageState> states) {

    public MessageFilter {
        states = Set.copyOf(states);
    }

    public static MessageFilter of(ContactId contact) {
        return new MessageFilter(contact, null, null, null, null, Set.of());
    }

    public static MessageFilter in(MessageState state) {
        return new MessageFilter(null, null, null, null, null, Set.of(state));
    }
}
