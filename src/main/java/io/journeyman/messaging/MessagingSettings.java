package io.journeyman.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sending that are the same for every channel. What differs per channel stands on Settings → Channels.
 *
 * @param domain right-hand side of our Message-IDs
 * @param lease how long a node may prepare a message before another takes it over
 * @param handOffLease how long an answer may stay out before the message counts as doubtful
 * @param doubtAfter age of doubt after which the policy of its class decides
 * @param emailThreads how many e-mails this node hands over at once
 * @param smsThreads likewise for SMS
 * @param viberThreads likewise for Viber
 * @param keepCopies how long the text of sent messages is kept
 * @param smtp the mail server the e-mail channel is first set up with; it stays a sandbox until somebody switches it live
 */
@ConfigurationProperties("journeyman.messaging")
public record MessagingSettings(
        @DefaultValue("journeyman.localhost") String domain,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("120s") Duration handOffLease,
        @DefaultValue("15m") Duration doubtAfter,
        @DefaultValue("4") int emailThreads,
        @DefaultValue("2") int smsThreads,
        @DefaultValue("2") int viberThreads,
        @DefaultValue("90d") Duration keepCopies,
        @DefaultValue Smtp smtp) {

    /**
     * A mail server for the first start. Later its settings live on Settings → Channels.
     *
     * @param host its name; empty for none
     * @param port 587 with starttls, 465 with tls
     * @param security starttls, tls or none
     * @param user empty where the server asks for no log-in
     * @param password the user's
     * @param senderName who messages come from that name no sender of their own
     * @param senderAddress the address of that sender
     */
    public record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") String security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String senderName,
            @DefaultValue("") String senderAddress) {

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /** The Message-ID header of a message; the same at every try. */
    public String messageId(MessageId id) {
        return "<" + id + "@" + domain + ">";
    }
}
