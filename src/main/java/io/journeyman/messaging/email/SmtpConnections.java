package io.journeyman.messaging.email;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps connections open between messages: opening one costs more than sending. One thread uses a connection at a time. */
@Component
class SmtpConnections implements DisposableBean {

    /** Servers hang up after minutes of silence; ours is shorter. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);
    /** Some servers refuse the n-th message of a connection. */
    private static final int MOST_MESSAGES = 100;

    private final Map<SmtpServer, Deque<Open>> idle = new ConcurrentHashMap<>();

    /** A kept connection, or a new one. */
    Open take(SmtpServer server) throws MessagingException {
        Deque<Open> kept = idle.computeIfAbsent(server, s -> new ConcurrentLinkedDeque<>());
        Open next;
        while ((next = kept.pollFirst()) != null) {
            if (next.fresh()) {
                return next;
            }
            next.close();
        }
        return connect(server);
    }

    Open connect(SmtpServer server) throws MessagingException {
        HandOffTransport transport = new HandOffTransport(server.session());
        transport.connect(server.host(), server.port(), server.user(), server.password());
        return new Open(transport);
    }

    /** Keeps a connection on which everything went well. */
    void keep(SmtpServer server, Open open) {
        open.messages++;
        open.lastUsed = System.nanoTime();
        if (open.messages >= MOST_MESSAGES) {
            open.close();
        } else {
            idle.computeIfAbsent(server, s -> new ConcurrentLinkedDeque<>()).addFirst(open);
        }
    }

    @Override
    public void destroy() {
        idle.values().forEach(kept -> kept.forEach(Open::close));
        idle.clear();
    }

    /** An open connection. */
    static final class Open {

        private final HandOffTransport transport;
        private int messages;
        private long lastUsed = System.nanoTime();

        private Open(HandOffTransport transport) {
            this.transport = transport;
        }

        HandOffTransport transport() {
            return transport;
        }

        /** Whether messages went over it already: such a connection may have died in silence. */
        boolean used() {
            return messages > 0;
        }

        private boolean fresh() {
            return System.nanoTime() - lastUsed < LONGEST_IDLE.toNanos();
        }

        void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // it was to be given up anyway
            }
        }
    }
}
