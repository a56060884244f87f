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
import io.journeyman.messaging.providers.Texts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.SiteSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Viber Business Messages through a partner, in Infobip's form (POST /viber/2/messages): reaches phone numbers. The
 * partner's own fail-over to SMS stays off, since what follows is drawn in the journey.
 */
@Component
class ViberPartner implements Provider {

    static final String KEY = "viber-partner";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OneRequest requests;
    private final ObjectMapper json;
    private final SiteSettings site;
    private final PartnerKey key;

    ViberPartner(OneRequest requests, ObjectMapper json, SiteSettings site, PartnerKey key) {
        this.requests = requests;
        this.json = json;
        this.site = site;
        this.key = key;
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
        return "Viber Business Messages (Infobip)";
    }

    @Override
    public List<ProviderField> fields() {
        return List.of(
                ProviderField.of("apiUrl", Type.URL, "Address of the API")
                        .help("Your account's own, for example https://abc123.api.infobip.com.")
                        .need(),
                ProviderField.of("apiKey", Type.SECRET, "API key").need(),
                ProviderField.of("sender", Type.TEXT, "Sender").need());
    }

    @Override
    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        if (setup.find("apiUrl").isEmpty()) {
            return new Answer.Misconfigured("settings", "The address of the API is missing.");
        }
        URI to = URI.create(setup.need("apiUrl") + "/viber/2/messages");
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json",
                "Accept", "application/json",
                "Authorization", "App " + setup.get("apiKey", ""));
        OneRequest.Outcome outcome = requests.post(to, headers, body(setup, parcel), PATIENCE, handOff);
        return HttpAnswers.of(outcome, this::answer);
    }

    private String body(ChannelSetup setup, Parcel parcel) {
        RenderedText words = (RenderedText) parcel.words();
        ObjectNode body = json.createObjectNode();
        ObjectNode message = body.putArray("messages").addObject();
        message.put("sender", setup.get("sender", ""));
        message.putArray("destinations")
                .addObject()
                .put("to", parcel.to().replace("+", ""))
                .put("messageId", parcel.id().toString());
        ObjectNode content = message.putObject("content");
        content.put("type", words.imageUrl() == null ? "TEXT" : "IMAGE");
        content.put("text", words.text());
        if (words.imageUrl() != null) {
            content.put("mediaUrl", words.imageUrl());
        }
        if (words.buttonUrl() != null) {
            content.putObject("button")
                    .put("title", String.valueOf(words.buttonLabel()))
                    .put("action", words.buttonUrl());
        }
        message.putObject("options").put("label", parcel.unsubscribeUrl() == null ? "TRANSACTIONAL" : "PROMOTIONAL");
        ObjectNode webhooks = message.putObject("webhooks");
        String callback = site.page("/hooks/viber/partner/" + key.secret());
        webhooks.putObject("delivery").put("url", callback);
        webhooks.putObject("seen").put("url", callback);
        webhooks.put("contentType", "application/json");
        return body.toString();
    }

    /** Answers carry a status per message; groups: 1 pending, 3 delivered, 2 undeliverable, 4 expired, 5 rejected. */
    private Answer answer(OneRequest.Replied reply) {
        JsonNode message;
        try {
            message = json.readTree(reply.body()).path("messages").path(0);
        } catch (JsonProcessingException e) {
            return new Answer.Doubtful("unreadable", "The partner's answer cannot be read.");
        }
        JsonNode status = message.path("status");
        if (!status.path("groupId").isInt()) {
            return new Answer.Doubtful("unreadable", "The partner's answer has no status.");
        }
        String words = Texts.clean(status.path("description").asText());
        String name = status.path("name").asText("rejected");
        return switch (status.path("groupId").intValue()) {
            case 1, 3 -> new Answer.Accepted(message.path("messageId").asText());
            case 2, 4 -> new Answer.NotReachable(name, words);
            default -> rejected(name, words);
        };
    }

    private static Answer rejected(String name, String words) {
        return name.contains("SENDER") || name.contains("CREDIT") || name.contains("ACCOUNT")
                ? new Answer.Misconfigured(name, words)
                : new Answer.Refused(name, words);
    }
}
