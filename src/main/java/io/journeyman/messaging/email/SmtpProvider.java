package io.journeyman.messaging.email;

import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.messaging.providers.ProviderField.Type;
import io.journeyman.shared.Channel;
import java.util.List;
import org.springframework.stereotype.Component;

/** Any SMTP server. */
@Component
class SmtpProvider implements Provider {

    static final String KEY = "smtp";

    private final SmtpSender sender;

    SmtpProvider(SmtpSender sender) {
        this.sender = sender;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return "Mail server (SMTP)";
    }

    @Override
    public List<ProviderField> fields() {
        return List.of(
                ProviderField.of("host", Type.TEXT, "Server").need(),
                ProviderField.of("port", Type.NUMBER, "Port").orElse("587"),
                ProviderField.choice("security", "Encryption", "starttls", "starttls", "tls", "none"),
                ProviderField.of("user", Type.TEXT, "User name").help("Empty for a server without log-in."),
                ProviderField.of("password", Type.SECRET, "Password"),
                ProviderField.of("senderName", Type.TEXT, "Sender's name"),
                ProviderField.of("senderAddress", Type.EMAIL, "Sender's address")
                        .help("For messages that name no sender of their own.")
                        .need(),
                ProviderField.of("replyTo", Type.EMAIL, "Answers go to"),
                ProviderField.of("timeoutSeconds", Type.NUMBER, "Seconds to wait for an answer")
                        .orElse("20"));
    }

    @Override
    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        return sender.send(setup, parcel, handOff);
    }
}
