package io.journeyman.messaging.sms;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.LookUp;
import io.journeyman.messaging.providers.OneRequest;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.messaging.providers.ProviderField.Type;
import io.journeyman.messaging.providers.TextBody;
import io.journeyman.shared.Channel;
import io.journeyman.shared.SiteSettings;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** SMS through Twilio. Nothing static: account and token come with each message's setup. */
@Component
class TwilioSms implements Provider {

    static final String KEY = "twilio";
    static final String STATUS_PATH = "/hooks/twilio/status/";

    private final OneRequest requests;
    private final SiteSettings site;

    TwilioSms(OneRequest requests, SiteSettings site) {
        this.requests = requests;
        this.site = site;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String name() {
        return "Twilio";
    }

    @Override
    public List<ProviderField> fields() {
        return List.of(
                ProviderField.of("accountSid", Type.TEXT, "Account SID").need(),
                ProviderField.of("authToken", Type.SECRET, "Auth token").need(),
                ProviderField.of("sender", Type.TEXT, "Sender")
                        .help("A number in the form +359888123456, a name, or a messaging service (MG…).")
                        .need(),
                ProviderField.of("apiUrl", Type.URL, "Address of the API")
                        .help("Only for another region, for example https://api.dublin.ie1.twilio.com."));
    }

    @Override
    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        TwilioOnce wire = new TwilioOnce(requests, handOff, setup.find("apiUrl").orElse(null));
        try {
            Message taken = creator(setup, parcel).create(client(setup, wire));
            return taken.getSid() == null
                    ? new Answer.Doubtful("no-reference", "Twilio's answer names no message.")
                    : new Answer.Accepted(taken.getSid());
        } catch (TwilioOnce.NoAnswer e) {
            if (wire.refused() != null) {
                throw wire.refused();
            }
            return TwilioAnswers.of(wire.outcome());
        } catch (ApiException e) {
            return TwilioAnswers.of(e, wire.outcome());
        } catch (IllegalStateException e) {
            return new Answer.Misconfigured("settings", String.valueOf(e.getMessage()));
        }
    }

    private MessageCreator creator(ChannelSetup setup, Parcel parcel) {
        String sender = setup.need("sender");
        String body = TextBody.of((RenderedText) parcel.words());
        PhoneNumber to = new PhoneNumber(parcel.to());
        MessageCreator creator = sender.startsWith("MG")
                ? Message.creator(to, sender, body)
                : Message.creator(to, new PhoneNumber(sender), body);
        URI callback = URI.create(site.page(STATUS_PATH + parcel.id()));
        if (setup.find("apiUrl").isPresent() || !local(callback)) {
            creator.setStatusCallback(callback);
        }
        return creator;
    }

    /** Twilio refuses callbacks it cannot reach. */
    private static boolean local(URI callback) {
        String host = String.valueOf(callback.getHost());
        return host.equals("localhost") || host.startsWith("127.") || host.endsWith(".localhost");
    }

    private static TwilioRestClient client(ChannelSetup setup, TwilioOnce wire) {
        return new TwilioRestClient.Builder(setup.need("accountSid"), setup.need("authToken"))
                .httpClient(wire)
                .build();
    }

    @Override
    public Optional<Answer> lookUp(ChannelSetup setup, LookUp doubt) {
        TwilioOnce wire = new TwilioOnce(
                requests,
                () -> {
                    throw new IllegalStateException("a look-up hands nothing off");
                },
                setup.find("apiUrl").orElse(null));
        try {
            var page = Message.reader()
                    .setTo(new PhoneNumber(doubt.to()))
                    .setDateSentAfter(doubt.handedOffAt().minusSeconds(60).atZone(ZoneOffset.UTC))
                    .firstPage(client(setup, wire));
            return page.getRecords().stream()
                    .filter(message -> doubt.body().equals(message.getBody()))
                    .findFirst()
                    .map(TwilioAnswers::found);
        } catch (TwilioOnce.NoAnswer | ApiException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
