package io.journeyman.messaging.email;

import io.journeyman.messaging.providers.ChannelSetup;
import jakarta.mail.Session;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where e-mail is handed over.
 *
 * @param user null to send without a log-in
 * @param answerSeconds how long to wait for an answer
 */
record SmtpServer(
        String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        int answerSeconds) {

    /** How the connection is secured. */
    enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_SECONDS = "20";

    static SmtpServer of(ChannelSetup setup) {
        return new SmtpServer(
                setup.need("host"),
                Integer.parseInt(setup.get("port", "587")),
                Security.valueOf(setup.get("security", "starttls").toUpperCase(Locale.ROOT)),
                setup.find("user").orElse(null),
                setup.find("password").orElse(null),
                Integer.parseInt(setup.get("timeoutSeconds", ANSWER_SECONDS)));
    }

    Session session() {
        Properties all = new Properties();
        all.put("mail.smtp.host", host);
        all.put("mail.smtp.port", String.valueOf(port));
        all.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        all.put("mail.smtp.timeout", answerSeconds + "000");
        all.put("mail.smtp.writetimeout", answerSeconds + "000");
        all.put("mail.smtp.auth", String.valueOf(user != null));
        all.put("mail.smtp.quitwait", "false");
        all.put("mail.smtp.userset", "false");
        all.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        all.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        all.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(all);
    }

    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + " " + security + "]";
    }
}
