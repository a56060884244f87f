package io.journeyman.messaging;

import io.journeyman.shared.Problem;

/** No such message, or its text is no longer kept (404). */
public final class MessageNotFound extends Problem {

    public MessageNotFound() {
        super(
                "message-not-found",
                404,
                "This message is not here.",
                "It was never sent, or its text is older than we keep texts.");
    }
}
