package io.journeyman.messaging.viber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.OneRequest;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.messaging.providers.ProviderField.Type;
import io.journeyman.messaging.providers.TextBody;
import io.journeyman.messaging.providers.Texts;
import io.journeyman.shared.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Viber's REST bot API: reaches people who subscribed to our bot, by their Viber id. */
@Component
class ViberBot implements Provider {

    static final String KEY = "viber-bot";

    private static final String API = "https://chatapi.viber.com";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAKEN = 0;
    private static final int TOO_MANY = 12;
    /** Not registered, not subscribed, no suitable device, the person's Viber is too old. */
    private static final Set<Integer> NOT_REACHABLE = Set.of(5, 6, 11, 13, 14);
    /** Wrong token, account blocked, unknown or suspended, webhook missing, not authorised. */
    private static final Set<Integer> OUR_SETTINGS = Set.of(2, 7, 8, 9, 10, 15, 16, 17, 18);

    private final OneRequest requests;
    private final ObjectMapper json;

    ViberBot(OneRequest requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Channel channel() {
        return Channel.VIBER;
    }

    @Override
    public String name() {
        return "Viber bot";
    }

    @Override
    public List<ProviderField> fields() {
        return List.of(
                ProviderField.of("authToken", Type.SECRET, "Token").need(),
                ProviderField.of("sender", Type.TEXT, "Sender's name")
                        .help("At most 28 characters.")
                        .need(),
                ProviderField.of("apiUrl", Type.URL, "Address of the API"));
    }

    @Override
    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        URI to = URI.create(setup.get("apiUrl", API) + "/pa/send_message");
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "X-Viber-Auth-Token", setup.get("authToken", ""));
        OneRequest.Outcome outcome = requests.post(to, headers, body(setup, parcel), PATIENCE, handOff);
        return HttpAnswers.of(outcome, this::answer);
    }

    private String body(ChannelSetup setup, Parcel parcel) {
        RenderedText words = (RenderedText) parcel.words();
        ObjectNode body = json.createObjectNode();
        body.put("receiver", parcel.to());
        body.put("min_api_version", words.buttonUrl() == null ? 1 : 3);
        body.putObject("sender").put("name", setup.get("sender", ""));
        body.put("tracking_data", parcel.id().toString());
        if (words.imageUrl() != null && words.buttonUrl() == null) {
            body.put("type", "picture");
            body.put("media", words.imageUrl());
            body.put("text", words.text());
        } else {
            body.put("type", "text");
            body.put("text", TextBody.of(words));
        }
        return body.toString();
    }

    /** Viber answers 200 to everything; the status is inside. */
    private Answer answer(OneRequest.Replied reply) {
        JsonNode body;
        try {
            body = json.readTree(reply.body());
        } catch (JsonProcessingException e) {
            return new Answer.Doubtful("unreadable", "Viber's answer cannot be read.");
        }
        if (!body.path("status").isInt()) {
            return new Answer.Doubtful("unreadable", "Viber's answer has no status.");
        }
        int status = body.path("status").intValue();
        String words = Texts.clean(body.path("status_message").asText());
        String code = String.valueOf(status);
        if (status == TAKEN) {
            return new Answer.Accepted(body.path("message_token").asText());
        }
        if (status == TOO_MANY) {
            return new Answer.Throttled(code, words, OneRequest.pause(reply.retryAfter()));
        }
        if (NOT_REACHABLE.contains(status)) {
            return new Answer.NotReachable(code, words);
        }
        return OUR_SETTINGS.contains(status) ? new Answer.Misconfigured(code, words) : new Answer.Refused(code, words);
    }
}
