package io.journeyman.messaging.sandbox;

import io.journeyman.messaging.MessageId;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail as a mail program would read it.
 *
 * @param outboxId the message it claims to be, null where it claims none
 */
record CaughtMail(
        @Nullable MessageId outboxId,
        String sender,
        @Nullable String subject,
        @Nullable String html,
        String text,
        String headers) {

    static CaughtMail parse(byte[] data) {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
            Address[] from = mail.getFrom();
            return new CaughtMail(
                    outboxId(mail),
                    from == null || from.length == 0 ? "" : ((InternetAddress) from[0]).toUnicodeString(),
                    mail.getSubject(),
                    find(mail, "text/html"),
                    String.valueOf(java.util.Objects.requireNonNullElse(find(mail, "text/plain"), "")),
                    Collections.list(mail.getAllHeaderLines()).stream().collect(Collectors.joining("\n")));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("not a mail", e);
        }
    }

    private static @Nullable MessageId outboxId(MimeMessage mail) throws MessagingException {
        String header = mail.getHeader("X-Outbox-Id", null);
        try {
            return header == null ? null : MessageId.of(header.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
