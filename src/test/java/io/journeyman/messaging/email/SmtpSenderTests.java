package io.journeyman.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.content.RenderedEmail;
import io.journeyman.messaging.ChannelMode;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.messaging.providers.AllowList;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.FakeSmtp;
import io.journeyman.testing.FakeSmtp.Moment;
import io.journeyman.testing.SteeredClock;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpSenderTests {

    private final FakeSmtp server = new FakeSmtp();
    private final SmtpConnections connections = new SmtpConnections();
    private final SmtpSender sender =
            new SmtpSender(connections, new MimeLetters(Clock.fixed(SteeredClock.START, ZoneOffset.UTC)));
    private int marks;

    @AfterEach
    void close() {
        connections.destroy();
        server.close();
    }

    @Test
    void a_taken_message_is_marked_before_the_dot_and_accepted_after() throws Exception {
        Answer answer = send(letter("ada@example.test"));

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(marks).isOne();
        assertThat(server.taken()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("RCPT TO:<ada@example.test>");
            assertThat(mail.from()).isEqualTo("MAIL FROM:<news@sender.test>");
            assertThat(mail.header("Message-ID")).isEqualTo("<1@journeyman.test>");
            assertThat(mail.header("List-Unsubscribe")).isEqualTo("<https://go.test/u/1>");
            assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(mail.data()).contains("multipart/alternative", "text/plain", "text/html");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, AddressGone, 5.1.1",
        "RCPT, 550 5.1.10 null MX, AddressGone, 5.1.10",
        "RCPT, 550 5.2.1 mailbox disabled, AddressGone, 5.2.1",
        "RCPT, 550 user unknown, AddressGone, 550",
        "RCPT, 550 we do not like you, Refused, 550",
        "RCPT, 550 5.1.8 bad sender domain, Refused, 5.1.8",
        "RCPT, 552 5.2.2 mailbox full, Refused, 5.2.2",
        "RCPT, 450 4.2.1 greylisted, Deferred, 4.2.1",
        "RCPT, 451 try later, Deferred, 451",
        "RCPT, 452 4.3.1 no space, Deferred, 4.3.1",
        "RCPT, 421 4.7.0 too many connections, Unreachable, 4.7.0",
        "MAIL, 530 5.7.0 log in first, Misconfigured, 5.7.0",
        "MAIL, 553 5.7.1 sender not yours, Misconfigured, 5.7.1",
        "MAIL, 550 5.7.26 unauthenticated mail, Misconfigured, 5.7.26",
        "MAIL, 552 5.3.4 too big, Refused, 5.3.4",
        "DATA, 554 5.7.1 spam, Refused, 5.7.1",
        "DATA, 451 4.3.0 busy, Deferred, 4.3.0",
        "DATA, 550 5.7.515 not aligned, Misconfigured, 5.7.515",
        "GREETING, 421 4.3.2 going down, Unreachable, ",
        "GREETING, hang up, Unreachable, ",
        "EHLO, hang up, Unreachable, ",
        "MAIL, hang up, Unreachable, ",
        "RCPT, hang up, Unreachable, ",
        "DATA, hang up, Unreachable, ",
        "GREETING, hang, Unreachable, ",
        "DATA, hang, Unreachable, "
    })
    void before_the_dot_every_answer_has_its_class_and_nothing_is_marked(
            Moment moment, String reply, String kind, String code) throws Exception {
        server.say(moment, reply);

        Answer answer = send(letter("ada@example.test"));

        assertThat(answer.getClass().getSimpleName()).isEqualTo(kind);
        if (code != null) {
            assertThat(answer.code()).isEqualTo(code);
        }
        assertThat(marks).isZero();
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, AddressGone",
        "554 5.7.1 content refused, Refused",
        "451 4.3.0 try later, Deferred",
        "452 4.3.1 no space, Deferred",
        "421 4.3.2 going down, Unreachable",
        "550 5.7.26 unauthenticated mail, Misconfigured",
        "hang up, Doubtful",
        "hang, Doubtful",
        "take and hang up, Doubtful"
    })
    void after_the_dot_a_reply_is_certain_and_silence_is_doubt(String reply, String kind) throws Exception {
        server.say(Moment.DOT, reply);

        Answer answer = send(letter("ada@example.test"));

        assertThat(answer.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(marks).isOne();
    }

    @Test
    void nobody_listening_is_unreachable() throws Exception {
        server.close();

        assertThat(send(letter("ada@example.test"))).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void a_wrong_password_is_our_configuration() throws Exception {
        server.say(Moment.AUTH, "535 5.7.8 bad credentials");

        Answer answer = sender.send(
                setup(Map.of("user", "us", "password", "wrong")), letter("ada@example.test"), () -> marks++);

        assertThat(answer).isInstanceOf(Answer.Misconfigured.class);
        assertThat(answer.code()).isEqualTo("535");
    }

    @Test
    void a_refused_mark_keeps_the_message_from_leaving() {
        HandOff lost = () -> {
            throw new HandOff.NotOurs("lease lost");
        };

        assertThatThrownBy(() -> sender.send(setup(Map.of()), letter("ada@example.test"), lost))
                .isInstanceOf(HandOff.NotOurs.class);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void a_database_that_fails_at_the_mark_keeps_the_message_from_leaving() {
        HandOff broken = () -> {
            throw new IllegalStateException("database away");
        };

        assertThatThrownBy(() -> sender.send(setup(Map.of()), letter("ada@example.test"), broken))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void connections_are_kept_open_between_messages() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(letter("ada@example.test"));
        }

        assertThat(server.connections()).isOne();
        assertThat(server.taken()).hasSize(5);
    }

    @Test
    void a_kept_connection_that_died_in_silence_costs_no_try() throws Exception {
        send(letter("ada@example.test"));
        server.dropConnections();

        Answer answer = send(letter("ada@example.test"));

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void nobody_can_slip_a_header_or_a_recipient_in() throws Exception {
        RenderedEmail words = new RenderedEmail(
                "Hello\r\nBcc: victim@example.test",
                "",
                "Ada\r\nBcc: victim@example.test",
                null,
                null,
                "<p>hi</p>",
                "hi",
                List.of());

        Answer fine = send(parcel("ada@example.test", words));
        Answer refused = send(letter("a@b.test\r\nRCPT TO:<victim@example.test>"));

        assertThat(fine).isInstanceOf(Answer.Accepted.class);
        assertThat(refused).isInstanceOf(Answer.Refused.class);
        assertThat(server.taken()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("RCPT TO:<ada@example.test>");
            assertThat(mail.header("Bcc")).isNull();
        });
    }

    private Answer send(Parcel parcel) throws HandOff.NotOurs {
        return sender.send(setup(Map.of()), parcel, () -> marks++);
    }

    private ChannelSetup setup(Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", String.valueOf(server.port()),
                "security", "none",
                "senderAddress", "news@sender.test",
                "timeoutSeconds", "1"));
        values.putAll(more);
        return new ChannelSetup(
                Channel.EMAIL, ChannelMode.LIVE, false, "smtp", values, null, AllowList.EVERYBODY, SteeredClock.START);
    }

    private static Parcel letter(String to) {
        return parcel(to, new RenderedEmail("Hello", "", "Sender", null, null, "<p>hello</p>", "hello", List.of()));
    }

    private static Parcel parcel(String to, RenderedEmail words) {
        return new Parcel(
                MessageId.next(),
                "<1@journeyman.test>",
                MessageOrigin.JOURNEY,
                ContactId.next(),
                to,
                words,
                "https://go.test/u/1",
                null,
                SteeredClock.START);
    }
}
