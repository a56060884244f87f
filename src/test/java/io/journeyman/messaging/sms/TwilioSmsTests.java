package io.journeyman.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.content.RenderedText;
import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.providers.AllowList;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.LookUp;
import io.journeyman.messaging.providers.OneRequest;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.SiteSettings;
import io.journeyman.testing.FakeHttp;
import io.journeyman.testing.FakeHttp.Reaction;
import io.journeyman.testing.SteeredClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSmsTests {

    private final FakeHttp twilio = new FakeHttp();
    private final TwilioSms adapter =
            new TwilioSms(new OneRequest(), new SiteSettings(URI.create("https://go.example.test"), null));
    private final Parcel parcel = parcel();
    private int marks;

    @AfterEach
    void close() {
        twilio.close();
    }

    @Test
    void a_message_is_posted_once_with_a_callback_that_carries_our_id() throws Exception {
        twilio.react(Reaction.json(201, "{\"sid\":\"SM0123\",\"status\":\"queued\"}"));

        Answer answer = send();

        assertThat(answer).isEqualTo(new Answer.Accepted("SM0123"));
        assertThat(marks).isOne();
        assertThat(twilio.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/2010-04-01/Accounts/AC01/Messages.json");
            assertThat(request.headers().get("authorization")).startsWith("Basic ");
            assertThat(request.form())
                    .containsEntry("To", "+359888123456")
                    .containsEntry("From", "+15005550006")
                    .containsEntry("Body", "Привіт, Ada")
                    .containsEntry("StatusCallback", "https://go.example.test/hooks/twilio/status/" + parcel.id());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, AddressGone",
        "400, 21610, Stopped",
        "400, 21614, NotReachable",
        "400, 21612, NotReachable",
        "400, 21606, Misconfigured",
        "400, 21617, Refused",
        "404, 20404, Misconfigured",
        "422, 60200, Refused",
        "401, 20003, Misconfigured",
        "403, 20005, Misconfigured",
        "429, 20429, Throttled",
        "500, 20500, Doubtful",
        "503, 20503, Doubtful"
    })
    void every_answer_has_its_class_and_is_asked_for_once(int status, int code, String kind) throws Exception {
        twilio.react(Reaction.json(
                status,
                "{\"code\":" + code + ",\"message\":\"About +359888123456\",\"status\":" + status + "}",
                "Retry-After: 3"));

        Answer answer = send();

        assertThat(answer.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(answer.code()).isEqualTo(String.valueOf(code));
        assertThat(answer.text()).doesNotContain("359888123456");
        assertThat(twilio.requests()).hasSize(1);
        if (answer instanceof Answer.Throttled throttled) {
            assertThat(throttled.pause()).isEqualTo(Duration.ofSeconds(3));
        }
    }

    @Test
    void a_lost_answer_is_doubt_and_a_refused_connection_is_not() throws Exception {
        twilio.react(Reaction.hangUp());

        assertThat(send()).isInstanceOf(Answer.Doubtful.class);

        twilio.close();

        assertThat(send()).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void an_answer_of_success_that_cannot_be_read_is_doubt() throws Exception {
        twilio.react(Reaction.json(201, "<html>welcome to the hotel</html>"));

        assertThat(send()).isInstanceOf(Answer.Doubtful.class);
    }

    @Test
    void a_refused_mark_keeps_the_message_from_leaving() {
        assertThatThrownBy(() -> adapter.send(setup(), parcel, () -> {
                    throw new HandOff.NotOurs("held");
                }))
                .isInstanceOf(HandOff.NotOurs.class);
        assertThat(twilio.requests()).isEmpty();
    }

    @Test
    void a_doubtful_message_is_found_by_its_words_and_number() {
        twilio.react(
                Reaction.json(
                        200,
                        "{\"messages\":[{\"sid\":\"SM1\",\"body\":\"another\",\"status\":\"delivered\"},"
                                + "{\"sid\":\"SM2\",\"body\":\"Привіт, Ada\",\"status\":\"sent\"}],\"page\":0,\"page_size\":50}"));

        assertThat(adapter.lookUp(setup(), doubt())).contains(new Answer.Accepted("SM2"));
        assertThat(twilio.requests().get(0).path())
                .contains("To=%2B359888123456")
                .contains("DateSent");
    }

    @Test
    void a_look_up_that_finds_nothing_says_nothing() {
        twilio.react(Reaction.json(200, "{\"messages\":[],\"page\":0,\"page_size\":50}"));

        assertThat(adapter.lookUp(setup(), doubt())).isEmpty();
    }

    private Answer send() throws HandOff.NotOurs {
        return adapter.send(setup(), parcel, () -> marks++);
    }

    private static LookUp doubt() {
        return new LookUp("+359888123456", "Привіт, Ada", SteeredClock.START);
    }

    private ChannelSetup setup() {
        return new ChannelSetup(
                Channel.SMS,
                ChannelMode.LIVE,
                false,
                "twilio",
                Map.of(
                        "accountSid", "AC01",
                        "authToken", "token",
                        "sender", "+15005550006",
                        "apiUrl", twilio.url().toString()),
                null,
                AllowList.EVERYBODY,
                SteeredClock.START);
    }

    private static Parcel parcel() {
        return new Parcel(
                MessageId.next(),
                "<1@journeyman.test>",
                MessageOrigin.JOURNEY,
                ContactId.next(),
                "+359888123456",
                new RenderedText("Привіт, Ada", null, null, null, List.of()),
                null,
                null,
                SteeredClock.START);
    }
}
