package io.journeyman.messaging.providers;

import io.journeyman.shared.Channel;
import java.util.List;
import java.util.Optional;

/** Speaks one provider's protocol. Stateless towards messages; one bean serves all threads. */
public interface Provider {

    /** Stable key, for example {@code smtp}. */
    String key();

    Channel channel();

    /** What it is called on screens. */
    String name();

    /** What must be filled in to use it; empty for the sandbox's own adapters, which nobody chooses. */
    List<ProviderField> fields();

    /**
     * Hands one message over, in the calling thread, within a bounded time. Never tries twice after the hand-off.
     *
     * @throws HandOff.NotOurs passed on from {@link HandOff#commit}
     */
    Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs;

    /** Asks the provider whether it has a message whose answer was lost; empty where it cannot tell. */
    default Optional<Answer> lookUp(ChannelSetup setup, LookUp doubt) {
        return Optional.empty();
    }
}
