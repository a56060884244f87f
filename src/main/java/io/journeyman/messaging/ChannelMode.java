package io.journeyman.messaging;

/** Whether a channel's messages leave this machine. */
public enum ChannelMode {
    /** Everything goes into the sandbox mailbox. */
    SANDBOX,
    /** Messages go to people. */
    LIVE
}
