package io.journeyman.messaging.channels;

import io.journeyman.shared.Channel;
import java.util.Map;

/** Where a sandboxed channel's messages go. Declared here, implemented by the sandbox. */
public interface SandboxDoor {

    /** Key of the adapter. */
    String provider(Channel channel);

    /** What that adapter must be told beside the channel's own sender. */
    Map<String, String> values(Channel channel);
}
