package io.journeyman.messaging.sandbox;

import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageQueries;
import io.journeyman.messaging.SandboxMailbox;
import io.journeyman.messaging.SandboxMessage;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server on a free loopback port that keeps every mail in the sandbox mailbox. Sandboxed e-mail takes the same way
 * as live e-mail up to here, over a real socket.
 */
@Component
class MailCatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);
    private static final int MOST_CONNECTIONS = 200;
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int TRY_LATER = 451;

    private final SandboxMailbox mailbox;
    private final MessageQueries messages;
    private final Clock clock;
    private volatile @Nullable SMTPServer server;

    MailCatcher(SandboxMailbox mailbox, MessageQueries messages, Clock clock) {
        this.mailbox = mailbox;
        this.messages = messages;
        this.clock = clock;
    }

    /** The port mail is caught on; 0 before the start. */
    int port() {
        SMTPServer running = server;
        return running == null ? 0 : running.getPortAllocated();
    }

    @Override
    public void start() {
        SMTPServer fresh = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("sandbox.localhost")
                .softwareName("Journeyman sandbox")
                .maxConnections(MOST_CONNECTIONS)
                .maxMessageSize(LARGEST)
                .messageHandler((context, from, to, data) -> take(to, data))
                .build();
        fresh.start();
        server = fresh;
    }

    private void take(String to, byte[] data) throws RejectException {
        try {
            CaughtMail mail = CaughtMail.parse(data);
            ContactId contact = mail.outboxId() == null ? null : contactOf(mail.outboxId());
            mailbox.keep(new SandboxMessage(
                    Ids.next(),
                    Channel.EMAIL,
                    contact,
                    contact == null ? null : mail.outboxId(),
                    to,
                    mail.sender(),
                    mail.subject(),
                    mail.html(),
                    mail.text(),
                    mail.headers(),
                    null,
                    clock.instant()));
        } catch (RuntimeException e) {
            LOG.error("a sandboxed mail could not be kept", e);
            throw new RejectException(TRY_LATER, "4.3.0 The sandbox mailbox cannot take it now");
        }
    }

    /** Mail that only claims to be ours is kept without a person. */
    private @Nullable ContactId contactOf(MessageId id) {
        return messages.find(id).map(message -> message.contact()).orElse(null);
    }

    @Override
    public void stop() {
        SMTPServer running = server;
        server = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Up before the workers, down after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
