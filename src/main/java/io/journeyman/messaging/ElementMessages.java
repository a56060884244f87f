package io.journeyman.messaging;

import java.util.Map;

/**
 * How the messages of one send block stand.
 *
 * @param states how many stand where; states nobody is in are left out
 */
public record ElementMessages(int journeyVersion, String elementId, Map<MessageState, Long> states) {

    public ElementMessages {
        states = Map.copyOf(states);
    }
}
