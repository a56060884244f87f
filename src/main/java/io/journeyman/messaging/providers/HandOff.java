package io.journeyman.messaging.providers;

/**
 * The mark before the point of no return. An adapter commits it right before the provider can have the message: before
 * SMTP's final dot, before an HTTP body is written. Once only per try.
 */
@FunctionalInterface
public interface HandOff {

    /** @throws NotOurs where this node lost the message, or its channel or journey is held: nothing may be sent */
    void commit() throws NotOurs;

    /** The message is not to be sent by this try. */
    final class NotOurs extends Exception {

        public NotOurs(String why) {
            super(why);
        }
    }
}
