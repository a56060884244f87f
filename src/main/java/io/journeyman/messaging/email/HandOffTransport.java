package io.journeyman.messaging.email;

import io.journeyman.messaging.providers.HandOff;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** An SMTP connection that commits the hand-off right before the final dot, after which the server may have the message. */
final class HandOffTransport extends SMTPTransport {

    private @Nullable HandOff handOff;
    private boolean dotted;

    HandOffTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    /** Prepares for the next message. */
    void next(HandOff mark) {
        handOff = mark;
        dotted = false;
    }

    /** Whether the server may have the message. */
    boolean dotted() {
        return dotted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        HandOff mark = handOff;
        if (mark == null) {
            throw new IllegalStateException("no hand-off prepared");
        }
        try {
            mark.commit();
        } catch (HandOff.NotOurs e) {
            throw new NotOurs(e);
        }
        dotted = true;
        super.finishData();
    }

    /** Carries the refusal of the mark through the mail library. */
    static final class NotOurs extends MessagingException {

        private static final long serialVersionUID = 1L;

        private final transient HandOff.NotOurs why;

        NotOurs(HandOff.NotOurs why) {
            super("not to be sent", why);
            this.why = why;
        }

        HandOff.NotOurs why() {
            return why;
        }
    }
}
