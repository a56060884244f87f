package io.journeyman.messaging.email;

import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.stereotype.Component;

/** Hands one e-mail to an SMTP server. */
@Component
public class SmtpSender {

    private final SmtpConnections connections;
    private final MimeLetters letters;

    SmtpSender(SmtpConnections connections, MimeLetters letters) {
        this.connections = connections;
        this.letters = letters;
    }

    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        SmtpServer server;
        SMTPMessage letter;
        try {
            server = SmtpServer.of(setup);
            letter = letters.write(Session.getInstance(new java.util.Properties()), setup, parcel);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new Answer.Misconfigured("settings", String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return new Answer.Refused("message", "The message cannot be written as an e-mail.");
        }
        Answer answer = attempt(server, letter, handOff, false);
        return answer == null ? java.util.Objects.requireNonNull(attempt(server, letter, handOff, true)) : answer;
    }

    /**
     * @param fresh whether to open a new connection rather than use a kept one
     * @return null where a kept connection turned out to be dead before anything was handed off: worth one new one
     */
    private @org.jspecify.annotations.Nullable Answer attempt(
            SmtpServer server, SMTPMessage letter, HandOff handOff, boolean fresh) throws HandOff.NotOurs {
        SmtpConnections.Open open;
        try {
            open = fresh ? connections.connect(server) : connections.take(server);
        } catch (MessagingException e) {
            return SmtpAnswers.connecting(e);
        }
        HandOffTransport transport = open.transport();
        transport.next(handOff);
        boolean well = false;
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            well = true;
            return new Answer.Accepted(null);
        } catch (HandOffTransport.NotOurs e) {
            throw e.why();
        } catch (MessagingException e) {
            if (e.getCause() instanceof HandOff.NotOurs why) {
                throw why;
            }
            if (open.used() && !transport.dotted() && SmtpAnswers.hungUp(e)) {
                return null;
            }
            return SmtpAnswers.sending(e, transport.dotted());
        } finally {
            if (well) {
                connections.keep(server, open);
            } else {
                open.close();
            }
        }
    }
}
