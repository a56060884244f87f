package io.journeyman.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import io.journeyman.events.EventKinds;
import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Sending;
import io.journeyman.messaging.channels.ChannelAdmin;
import io.journeyman.messaging.channels.ChannelTests;
import io.journeyman.messaging.viber.PartnerKey;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.SiteSettings;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.FakeHttp;
import io.journeyman.testing.FakeHttp.Reaction;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Providers' callbacks: signed or refused, once or many times, early or late. */
@DatabaseTest
class ProviderHookTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Browsers browsers;

    private final FakeHttp provider = new FakeHttp();
    private Sending sending;

    @BeforeEach
    void begin() {
        sending = new Sending(beans);
        for (Channel channel : Channel.values()) {
            sending.sandbox(channel);
        }
        sending.nextMorning();
        live(
                Channel.SMS,
                "twilio",
                Map.of("accountSid", "AC01", "authToken", "twilio-token", "sender", "+15005550006"));
    }

    @AfterEach
    void close() {
        for (Channel channel : Channel.values()) {
            sending.sandbox(channel);
        }
        provider.close();
    }

    @Test
    void a_signed_callback_moves_its_message_and_repeating_it_changes_nothing() {
        ContactId person = sms("SM1");
        MessageId id = sending.message(person).id();

        for (int i = 0; i < 5; i++) {
            assertThat(twilio(id, "SM1", "delivered", null, null)).isEqualTo(200);
            sending.drain();
        }

        assertThat(sending.state(person)).isEqualTo(MessageState.DELIVERED);
        assertThat(sending.events(person, EventKinds.MESSAGE_DELIVERED)).hasSize(1);
        assertThat(sending.events(person, EventKinds.MESSAGE_OUTCOME)).hasSize(1);
    }

    @Test
    void a_wrong_or_missing_signature_is_refused_and_has_no_effect() {
        ContactId person = sms("SM2");
        MessageId id = sending.message(person).id();

        assertThat(twilio(id, "SM2", "delivered", null, "wrong")).isEqualTo(403);
        assertThat(twilio(id, "SM2", "delivered", null, "")).isEqualTo(403);
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
    }

    @Test
    void two_megabytes_are_refused() {
        var answer = browsers.stranger()
                .send(
                        "POST",
                        "/hooks/twilio/status/" + MessageId.next(),
                        FORM,
                        BodyPublishers.ofString("a=" + "x".repeat(2_000_000)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_failed_delivery_is_not_reached_and_a_later_delivered_is_recorded_only() {
        ContactId person = sms("SM3");
        MessageId id = sending.message(person).id();

        twilio(id, "SM3", "undelivered", "30003", null);
        sending.drain();
        twilio(id, "SM3", "delivered", null, null);
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.BOUNCED);
        assertThat(sending.events(person, EventKinds.MESSAGE_DELIVERED)).hasSize(1);
        assertThat(sending.events(person, EventKinds.MESSAGE_OUTCOME))
                .singleElement()
                .satisfies(event -> assertThat(event.properties()).containsEntry("outcome", "notReached"));
    }

    @Test
    void stop_puts_the_number_on_the_do_not_write_list() {
        ContactId person = sending.person();
        String number = String.valueOf(
                sending.bean(io.journeyman.contacts.Contacts.class).get(person).phone());
        Map<String, String> fields = new TreeMap<>(Map.of("From", number, "Body", " stop ", "MessageSid", "SM9"));

        int status = signed("/hooks/twilio/inbound", fields, null);
        sending.queue(person, sending.sms());
        sending.drain();

        assertThat(status).isEqualTo(200);
        assertThat(sending.message(person).reason()).isEqualTo("suppressed-stop-word");
    }

    @Test
    void a_receipt_for_a_message_not_known_yet_waits_ten_minutes_for_it() throws Exception {
        live(Channel.VIBER, "viber-bot", Map.of("authToken", "viber-token", "sender", "Shop"));
        String early = "{\"event\":\"delivered\",\"message_token\":4711,\"user_id\":\"x\"}";

        assertThat(viber(early, "viber-token")).isEqualTo(200);
        sending.drain();
        ContactId person = sending.person();
        provider.react(Reaction.json(200, "{\"status\":0,\"message_token\":4711}"));
        sending.queue(person, sending.viber(), true, Duration.ofDays(1));
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.DELIVERED);

        viber(early.replace("4711", "4712"), "viber-token");
        sending.clock().advance(Duration.ofMinutes(11));
        sending.drain();
        ContactId late = sending.person();
        provider.react(Reaction.json(200, "{\"status\":0,\"message_token\":4712}"));
        sending.queue(late, sending.viber(), true, Duration.ofDays(1));
        sending.drain();

        assertThat(sending.state(late)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_bots_callback_with_a_wrong_signature_is_refused() throws Exception {
        live(Channel.VIBER, "viber-bot", Map.of("authToken", "viber-token", "sender", "Shop"));

        assertThat(viber("{\"event\":\"delivered\",\"message_token\":1}", "another-token"))
                .isEqualTo(403);
        assertThat(browsers.stranger()
                        .post("/hooks/viber/bot", Map.of("event", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_partner_proves_itself_by_the_unguessable_address() {
        live(Channel.VIBER, "viber-partner", Map.of("apiKey", "key", "sender", "Shop"));
        ContactId person = sending.person();
        provider.react(Reaction.json(200, "{\"messages\":[{\"messageId\":\"p1\",\"status\":{\"groupId\":1}}]}"));
        sending.queue(person, sending.viber(), true, Duration.ofDays(1));
        sending.drain();
        String report = "{\"results\":[{\"messageId\":\"p1\",\"status\":{\"groupName\":\"UNDELIVERABLE\"},"
                + "\"error\":{\"name\":\"EC_ABSENT\"}}]}";

        assertThat(browsers.stranger()
                        .post("/hooks/viber/partner/guess", report)
                        .status())
                .isEqualTo(403);
        String path = "/hooks/viber/partner/" + partnerSecret();
        assertThat(browsers.stranger().post(path, report).status()).isEqualTo(200);
        assertThat(browsers.stranger().post(path, "not json").status()).isEqualTo(200);
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.BOUNCED);
        assertThat(sending.message(person).lastCode()).isEqualTo("EC_ABSENT");
    }

    private String partnerSecret() {
        PartnerKey key = sending.bean(PartnerKey.class);
        String body = provider.requests().get(provider.requests().size() - 1).body();
        String secret = body.replaceAll("(?s).*/hooks/viber/partner/([A-Za-z0-9_-]+).*", "$1");
        assertThat(key.matches(secret)).isTrue();
        return secret;
    }

    private ContactId sms(String reference) {
        ContactId person = sending.person();
        provider.react(Reaction.json(201, "{\"sid\":\"" + reference + "\",\"status\":\"queued\"}"));
        sending.queue(person, sending.sms(), true, Duration.ofDays(1));
        sending.drain();
        return person;
    }

    private int twilio(
            MessageId id,
            String reference,
            String status,
            @org.jspecify.annotations.Nullable String error,
            @org.jspecify.annotations.Nullable String signature) {
        Map<String, String> fields = new TreeMap<>(Map.of("MessageSid", reference, "MessageStatus", status));
        if (error != null) {
            fields.put("ErrorCode", error);
        }
        return signed("/hooks/twilio/status/" + id, fields, signature);
    }

    /** @param signature null for the right one */
    private int signed(String path, Map<String, String> fields, @org.jspecify.annotations.Nullable String signature) {
        String right = new RightSignature("twilio-token")
                .of(sending.bean(SiteSettings.class).page(path), fields);
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return browsers.stranger()
                .header("X-Twilio-Signature", signature == null ? right : signature)
                .send("POST", path, FORM, BodyPublishers.ofString(body))
                .status();
    }

    private int viber(String body, String token) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return browsers.stranger()
                .header("X-Viber-Content-Signature", signature)
                .post("/hooks/viber/bot", body)
                .status();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void live(Channel channel, String key, Map<String, String> values) {
        ChannelAdmin admin = sending.bean(ChannelAdmin.class);
        Map<String, String> all = new TreeMap<>(values);
        all.put("apiUrl", provider.url().toString());
        admin.chooseProvider(channel, key, all);
        provider.react(
                switch (key) {
                    case "twilio" -> Reaction.json(201, "{\"sid\":\"SM00\",\"status\":\"queued\"}");
                    case "viber-bot" -> Reaction.json(200, "{\"status\":0,\"message_token\":1}");
                    default -> Reaction.json(200, "{\"messages\":[{\"messageId\":\"m\",\"status\":{\"groupId\":1}}]}");
                });
        sending.bean(ChannelTests.class).send(channel, "+359888000000");
        String asked = provider.requests().get(provider.requests().size() - 1).body();
        admin.confirm(channel, asked.replaceAll("(?s).*code(?:\\+| )is(?:\\+| )(\\d{6}).*", "$1"));
        admin.switchTo(channel, ChannelMode.LIVE);
        sending.goOn(channel);
    }

    /** Signs as Twilio does: HMAC-SHA1 over the address and the fields in order. */
    private record RightSignature(String token) {

        String of(String url, Map<String, String> fields) {
            try {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                StringBuilder data = new StringBuilder(url);
                new TreeMap<>(fields).forEach((name, value) -> data.append(name).append(value));
                String signature = java.util.Base64.getEncoder()
                        .encodeToString(mac.doFinal(data.toString().getBytes(StandardCharsets.UTF_8)));
                assertThat(new RequestValidator(token).validate(url, fields, signature))
                        .isTrue();
                return signature;
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
