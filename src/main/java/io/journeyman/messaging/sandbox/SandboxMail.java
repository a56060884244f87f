package io.journeyman.messaging.sandbox;

import io.journeyman.messaging.email.SmtpSender;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.shared.Channel;
import java.util.List;
import org.springframework.stereotype.Component;

/** E-mail to our own mail catcher, by the same sender as live e-mail. */
@Component
class SandboxMail implements Provider {

    private final SmtpSender sender;

    SandboxMail(SmtpSender sender) {
        this.sender = sender;
    }

    @Override
    public String key() {
        return SandboxAdapters.key(Channel.EMAIL);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String name() {
        return "Sandbox";
    }

    @Override
    public List<ProviderField> fields() {
        return List.of();
    }

    @Override
    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        return sender.send(setup, parcel, handOff);
    }
}
