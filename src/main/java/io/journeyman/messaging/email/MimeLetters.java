package io.journeyman.messaging.email;

import io.journeyman.content.RenderedEmail;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.Parcel;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a message as MIME: text and HTML, one-click unsubscribe (RFC 8058), our own Message-ID at every try. */
@Component
class MimeLetters {

    static final String OUTBOX_ID = "X-Outbox-Id";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Clock clock;

    MimeLetters(Clock clock) {
        this.clock = clock;
    }

    SMTPMessage write(Session session, ChannelSetup setup, Parcel parcel) throws MessagingException {
        RenderedEmail words = (RenderedEmail) parcel.words();
        SMTPMessage letter = new Letter(session, parcel.messageIdHeader());
        String sender = or(words.senderAddress(), setup.need("senderAddress"));
        letter.setFrom(address(sender, or(words.senderName(), setup.get("senderName", ""))));
        letter.setEnvelopeFrom(sender);
        String replyTo = or(words.replyTo(), setup.get("replyTo", ""));
        if (!replyTo.isBlank()) {
            letter.setReplyTo(new InternetAddress[] {address(replyTo, "")});
        }
        letter.setRecipient(Message.RecipientType.TO, address(parcel.to(), ""));
        letter.setSubject(oneLine(words.subject()), UTF_8);
        letter.setSentDate(Date.from(clock.instant()));
        letter.setHeader(OUTBOX_ID, parcel.id().toString());
        if (parcel.unsubscribeUrl() != null) {
            letter.setHeader("List-Unsubscribe", "<" + oneLine(parcel.unsubscribeUrl()) + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (parcel.origin() == MessageOrigin.NOTICE) {
            letter.setHeader("Auto-Submitted", "auto-generated");
        }
        letter.setContent(body(words));
        letter.saveChanges();
        return letter;
    }

    private static MimeMultipart body(RenderedEmail words) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(words.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static InternetAddress address(String address, String name) throws AddressException {
        if (CONTROL.matcher(address).find()) {
            throw new AddressException("line break in an address");
        }
        InternetAddress parsed = new InternetAddress(address, true);
        try {
            if (!name.isBlank()) {
                parsed.setPersonal(oneLine(name), UTF_8);
            }
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return parsed;
    }

    /** Nothing that a person typed may begin a header line of its own. */
    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private static String or(@Nullable String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class Letter extends SMTPMessage {

        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = Objects.requireNonNull(id);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
