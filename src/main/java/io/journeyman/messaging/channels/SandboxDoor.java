package io.journeyman.messaging.channels;

import io.journeyman.shared.Channel;
import java.util.Map;

/** Where a sandboxed channel's messages go. Declared here, implemented by the sandbox. */
public interface SandboxDoor {

    /** Key of the adapter. */
    String provider(Channel channel);

    /** What that adapter must be told, whatever the channel's own provider is set to. */
    Map<String, String> values(Channel channel);

    /** What counts where the channel has no such setting yet. */
    Map<String, String> standards(Channel channel);
}
