package io.journeyman.messaging.providers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of handing a message to a provider, in classes that decide what happens next. */
public sealed interface Answer {

    /** The provider's code, short; null where there was none. */
    default @Nullable String code() {
        return null;
    }

    /** The provider's words, shortened, without personal data; null where there were none. */
    default @Nullable String text() {
        return null;
    }

    /** Taken. @param reference the provider's id of it, null where it gives none */
    record Accepted(@Nullable String reference) implements Answer {}

    /** Not now, because of this message or recipient: tried again with growing pauses. */
    record Deferred(String code, String text) implements Answer {}

    /** The provider could not be reached, surely not sent. Tried again; several in a row rest the provider. */
    record Unreachable(String code, String text) implements Answer {}

    /** Too fast. Not a failed try. @param pause how long the provider asks us to wait */
    record Throttled(String code, String text, Duration pause) implements Answer {}

    /** Our settings are refused: nothing of this provider is sent until they are mended. Not a failed try. */
    record Misconfigured(String code, String text) implements Answer {}

    /** The address does not exist: never write to it again. */
    record AddressGone(String code, String text) implements Answer {}

    /** The person told the provider to stop. */
    record Stopped(String code, String text) implements Answer {}

    /** The person cannot be reached on this channel; says nothing about the address. */
    record NotReachable(String code, String text) implements Answer {}

    /** Refused for good, for a reason other than the address. */
    record Refused(String code, String text) implements Answer {}

    /** Handed off, and the answer was lost. */
    record Doubtful(String code, String text) implements Answer {}
}
