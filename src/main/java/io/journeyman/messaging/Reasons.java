package io.journeyman.messaging;

/**
 * Codes that say why a message waits or was not sent. Screens have a sentence for each; the consent gate adds its own.
 */
public final class Reasons {

    /** The address cannot be one. */
    public static final String BAD_ADDRESS = "bad-address";
    /** The person was erased or merged away. */
    public static final String NO_CONTACT = "no-contact";
    /** The message was deleted or never published. */
    public static final String NO_TEMPLATE = "no-template";
    /** The message's text cannot be built. */
    public static final String BROKEN_TEMPLATE = "broken-template";
    /** The channel is live for chosen addresses only. */
    public static final String NOT_ON_ALLOW_LIST = "not-on-allow-list";
    /** The person left the journey before it was handed off. */
    public static final String LEFT_JOURNEY = "left-journey";
    /** Dropped when its channel or journey went on after a hold. */
    public static final String STALE = "stale";
    /** Its last useful moment passed. */
    public static final String TOO_LATE = "too-late";
    /** The provider was not reachable or could not take it for the moment. */
    public static final String PROVIDER_DOWN = "provider-down";
    /** The provider asks us to slow down. */
    public static final String SLOWED_DOWN = "slowed-down";
    /** The provider refuses our settings (password, account, sender). */
    public static final String MISCONFIGURED = "misconfigured";
    /** The person told the provider to stop. */
    public static final String STOPPED = "stopped";
    /** The provider refused it for good. */
    public static final String REFUSED = "refused";
    /** The address does not exist. */
    public static final String ADDRESS_GONE = "address-gone";
    /** The person cannot be reached on this channel. */
    public static final String NOT_REACHABLE = "not-reachable";
    /** Handed off, the answer was lost. */
    public static final String ANSWER_LOST = "answer-lost";
    /** Not sure whether it was sent; counted as sent. */
    public static final String COUNTED_AS_SENT = "counted-as-sent";

    private Reasons() {}
}
