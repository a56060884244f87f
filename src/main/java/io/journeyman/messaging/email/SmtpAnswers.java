package io.journeyman.messaging.email;

import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.Texts;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Classes of SMTP answers, by reply code (RFC 5321) and enhanced status code (RFC 3463). */
final class SmtpAnswers {

    private static final Pattern REPLY = Pattern.compile("^(\\d{3})[ -](?:(\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");
    private static final Set<String> OUR_SETTINGS = Set.of("5.7.515", "5.7.26");
    /** Addresses of 5.1.x that speak about the sender, not about the recipient. */
    private static final Set<String> SENDER = Set.of("5.1.7", "5.1.8");

    private static final Pattern NOBODY = Pattern.compile(
            "user unknown|unknown user|no such user|does not exist|doesn't exist|no mailbox|mailbox unavailable|"
                    + "mailbox not found|recipient rejected|invalid recipient|unknown recipient|address rejected");
    private static final int PERMANENT = 500;

    private SmtpAnswers() {}

    /** Opening the connection failed: nothing was sent. */
    static Answer connecting(MessagingException e) {
        String words = Texts.clean(e.getMessage());
        if (e instanceof AuthenticationFailedException) {
            return words.startsWith("4")
                    ? new Answer.Unreachable(words.substring(0, 3), words)
                    : new Answer.Misconfigured(words.startsWith("5") ? words.substring(0, 3) : "535", words);
        }
        Reply reply = reply(e);
        if (reply != null && reply.settings()) {
            return new Answer.Misconfigured(reply.name(), reply.words());
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new Answer.Unreachable(kind(cause), words.isEmpty() ? kind(cause) : words);
    }

    /** Whether the server closed a kept connection before it took the message. */
    static boolean hungUp(MessagingException e) {
        Reply reply = reply(e);
        return reply == null || reply.code() == 421;
    }

    /** @param dotted whether the server may have the message */
    static Answer sending(MessagingException e, boolean dotted) {
        Reply reply = reply(e);
        if (reply == null) {
            String words = Texts.clean(e.getMessage());
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return dotted ? new Answer.Doubtful(kind(cause), words) : new Answer.Unreachable(kind(cause), words);
        }
        if (reply.settings() || reply.refusesSender()) {
            return new Answer.Misconfigured(reply.name(), reply.words());
        }
        if (reply.code() == 421) {
            return new Answer.Unreachable(reply.name(), reply.words());
        }
        if (reply.code() < PERMANENT) {
            return new Answer.Deferred(reply.name(), reply.words());
        }
        return reply.nobody()
                ? new Answer.AddressGone(reply.name(), reply.words())
                : new Answer.Refused(reply.name(), reply.words());
    }

    private static String kind(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return name.length() <= 40 ? name : name.substring(0, 40);
    }

    /** The server's reply to the command that failed, the recipient's before the message's; null where it gave none. */
    private static @Nullable Reply reply(MessagingException e) {
        Reply last = null;
        Exception next = e;
        while (next != null) {
            Reply found = own(next);
            if (found != null) {
                last = found;
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return last;
    }

    private static @Nullable Reply own(Exception e) {
        int code = -1;
        if (e instanceof SMTPAddressFailedException address) {
            code = address.getReturnCode();
        } else if (e instanceof SMTPSenderFailedException sender) {
            code = sender.getReturnCode();
        } else if (e instanceof SMTPSendFailedException send) {
            code = send.getReturnCode();
        } else if (!(e instanceof SendFailedException)) {
            return null;
        }
        String words = Texts.clean(e.getMessage());
        Matcher matcher = REPLY.matcher(words);
        if (!matcher.find()) {
            return code < 400 ? null : new Reply(code, null, words, e instanceof SMTPSenderFailedException);
        }
        return new Reply(
                Integer.parseInt(matcher.group(1)), matcher.group(2), words, e instanceof SMTPSenderFailedException);
    }

    /**
     * What the server said.
     *
     * @param status enhanced status code, null where it gave none
     * @param aboutSender whether it answers MAIL FROM
     */
    private record Reply(int code, @Nullable String status, String words, boolean aboutSender) {

        String name() {
            return status == null ? String.valueOf(code) : status;
        }

        boolean settings() {
            return code == 530 || code == 534 || code == 535 || (status != null && OUR_SETTINGS.contains(status));
        }

        boolean refusesSender() {
            return aboutSender && (code == 550 || code == 553 || code == 554);
        }

        boolean nobody() {
            if (status != null) {
                return (status.startsWith("5.1.") && !SENDER.contains(status)) || status.equals("5.2.1");
            }
            return code == 550 && NOBODY.matcher(words.toLowerCase(Locale.ROOT)).find();
        }
    }
}
