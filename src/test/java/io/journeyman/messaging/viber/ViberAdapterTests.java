package io.journeyman.messaging.viber;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.providers.AllowList;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.OneRequest;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.secrets.Secrets;
import io.journeyman.testing.FakeHttp;
import io.journeyman.testing.FakeHttp.Reaction;
import io.journeyman.testing.SteeredClock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViberAdapterTests {

    private final ObjectMapper json = new ObjectMapper();
    private final FakeHttp server = new FakeHttp();
    private final PartnerKey key = new PartnerKey(Secrets.withKey("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMuLi4="));
    private final ViberBot bot = new ViberBot(new OneRequest(), json);
    private final ViberPartner partner = new ViberPartner(
            new OneRequest(), json, new SiteSettings(URI.create("https://go.example.test"), null), key);
    private int marks;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_bot_sends_text_and_button_to_a_viber_id() throws Exception {
        server.react(
                Reaction.json(200, "{\"status\":0,\"status_message\":\"ok\",\"message_token\":5098034272017990000}"));

        Answer answer = send(bot, "viber-bot", "jc9HsWTZ2Yf2NkRZ8KcNug==");

        assertThat(answer).isEqualTo(new Answer.Accepted("5098034272017990000"));
        assertThat(marks).isOne();
        FakeHttp.Request request = server.requests().get(0);
        JsonNode body = json.readTree(request.body());
        assertThat(request.path()).isEqualTo("/pa/send_message");
        assertThat(request.headers().get("x-viber-auth-token")).isEqualTo("token");
        assertThat(body.path("receiver").asText()).isEqualTo("jc9HsWTZ2Yf2NkRZ8KcNug==");
        assertThat(body.path("sender").path("name").asText()).isEqualTo("Shop");
        assertThat(body.path("text").asText()).contains("Hello", "Look: https://go.example.test/p/c/1");
    }

    @ParameterizedTest
    @CsvSource({
        "2, Misconfigured",
        "3, Refused",
        "5, NotReachable",
        "6, NotReachable",
        "9, Misconfigured",
        "11, NotReachable",
        "12, Throttled",
        "99, Refused"
    })
    void the_bots_status_inside_a_200_decides(int status, String kind) throws Exception {
        server.react(Reaction.json(200, "{\"status\":" + status + ",\"status_message\":\"words\"}"));

        Answer answer = send(bot, "viber-bot", "id");

        assertThat(answer.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(answer.code()).isEqualTo(String.valueOf(status));
    }

    @Test
    void a_200_without_sense_is_doubt() throws Exception {
        server.react(Reaction.json(200, "<html>"), Reaction.json(200, "{}"), Reaction.flood(100_000));

        assertThat(send(bot, "viber-bot", "id")).isInstanceOf(Answer.Doubtful.class);
        assertThat(send(bot, "viber-bot", "id")).isInstanceOf(Answer.Doubtful.class);
        assertThat(send(bot, "viber-bot", "id")).isInstanceOf(Answer.Doubtful.class);
    }

    @Test
    void the_partner_gets_a_phone_number_our_id_and_no_fail_over() throws Exception {
        server.react(Reaction.json(
                200, "{\"messages\":[{\"messageId\":\"m1\",\"status\":{\"groupId\":1,\"groupName\":\"PENDING\"}}]}"));

        Answer answer = send(partner, "viber-partner", "+359888123456");

        assertThat(answer).isEqualTo(new Answer.Accepted("m1"));
        FakeHttp.Request request = server.requests().get(0);
        JsonNode message = json.readTree(request.body()).path("messages").path(0);
        assertThat(request.path()).isEqualTo("/viber/2/messages");
        assertThat(request.headers().get("authorization")).isEqualTo("App key");
        assertThat(message.path("destinations").path(0).path("to").asText()).isEqualTo("359888123456");
        assertThat(message.path("content").path("button").path("action").asText())
                .isEqualTo("https://go.example.test/p/c/1");
        assertThat(message.path("webhooks").path("delivery").path("url").asText())
                .isEqualTo("https://go.example.test/hooks/viber/partner/" + key.secret());
        assertThat(request.body()).doesNotContain("smsFailover");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 2, EC_ABSENT, NotReachable",
        "200, 4, EXPIRED, NotReachable",
        "200, 5, REJECTED_DESTINATION, Refused",
        "200, 5, REJECTED_NOT_ENOUGH_CREDITS, Misconfigured",
        "400, 0, x, Refused",
        "401, 0, x, Misconfigured",
        "403, 0, x, Misconfigured",
        "404, 0, x, Refused",
        "422, 0, x, Refused",
        "429, 0, x, Throttled",
        "500, 0, x, Doubtful",
        "502, 0, x, Doubtful"
    })
    void every_answer_of_the_partner_has_its_class(int http, int group, String name, String kind) throws Exception {
        server.react(Reaction.json(
                http,
                "{\"messages\":[{\"messageId\":\"m1\",\"status\":{\"groupId\":" + group + ",\"name\":\"" + name
                        + "\"}}]}"));

        assertThat(send(partner, "viber-partner", "+359888123456").getClass().getSimpleName())
                .isEqualTo(kind);
        assertThat(server.requests()).hasSize(1);
    }

    private Answer send(Provider provider, String setupKey, String to) throws Exception {
        ChannelSetup setup = new ChannelSetup(
                Channel.VIBER,
                ChannelMode.LIVE,
                false,
                setupKey,
                Map.of(
                        "apiUrl", server.url().toString(),
                        "authToken", "token",
                        "apiKey", "key",
                        "sender", "Shop"),
                null,
                AllowList.EVERYBODY,
                SteeredClock.START);
        Parcel parcel = new Parcel(
                MessageId.next(),
                "<1@journeyman.test>",
                MessageOrigin.JOURNEY,
                ContactId.next(),
                to,
                new RenderedText("Hello", null, "Look", "https://go.example.test/p/c/1", List.of()),
                "https://go.example.test/u",
                null,
                SteeredClock.START);
        return provider.send(setup, parcel, () -> marks++);
    }
}
