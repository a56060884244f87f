package io.journeyman.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.consent.Purpose;
import io.journeyman.content.SmsContent;
import io.journeyman.content.Template;
import io.journeyman.events.EventKinds;
import io.journeyman.messaging.channels.ChannelAdmin;
import io.journeyman.messaging.channels.ChannelTests;
import io.journeyman.messaging.channels.TestFirst;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.FakeHttp;
import io.journeyman.testing.FakeHttp.Reaction;
import io.journeyman.testing.FakeSmtp;
import io.journeyman.testing.FakeSmtp.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Live channels against servers that misbehave in every way a test asks for. */
@DatabaseTest
class LiveSendingTests {

    @Autowired
    private ApplicationContext beans;

    private final FakeSmtp server = new FakeSmtp();
    private final FakeHttp twilio = new FakeHttp();
    private Sending sending;
    private Template email;

    @BeforeEach
    void begin() {
        sending = new Sending(beans);
        for (Channel channel : Channel.values()) {
            sending.sandbox(channel);
        }
        sending.nextMorning();
        email = sending.email();
        sending.live(server);
        server.behave();
    }

    @AfterEach
    void close() {
        for (Channel channel : Channel.values()) {
            sending.sandbox(channel);
        }
        sending.drain();
        server.close();
        twilio.close();
    }

    @Test
    void a_live_e_mail_leaves_by_the_configured_server_once() {
        ContactId person = queue();

        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
        assertThat(sending.message(person).sandbox()).isFalse();
        assertThat(mails(person)).isOne();
        assertThat(sending.mailbox(person)).isEmpty();
    }

    @Test
    void without_a_confirmed_test_nothing_goes_live_and_other_settings_need_another_test() {
        ChannelAdmin admin = sending.bean(ChannelAdmin.class);
        sending.sandbox(Channel.EMAIL);

        admin.chooseProvider(
                Channel.EMAIL,
                "smtp",
                Map.of("host", "127.0.0.1", "port", "2525", "security", "none", "senderAddress", "a@b.test"));

        assertThatThrownBy(() -> admin.switchTo(Channel.EMAIL, ChannelMode.LIVE))
                .isInstanceOf(TestFirst.class);
        assertThatThrownBy(() -> admin.confirm(Channel.EMAIL, "000000")).hasMessageContaining("code");
    }

    @Test
    void a_test_that_is_refused_shows_the_servers_words() {
        server.say(Moment.MAIL, "553 5.7.1 sender address not yours");

        ChannelTests.Result result = sending.bean(ChannelTests.class).send(Channel.EMAIL, "me@example.test");

        assertThat(result.taken()).isFalse();
        assertThat(result.code()).isEqualTo("5.7.1");
        assertThat(result.text()).contains("sender address not yours");
    }

    @Test
    void while_live_the_allow_list_keeps_everybody_else_out() {
        ContactId allowed = queue();
        ContactId other = queue();
        sending.bean(ChannelAdmin.class).limit(Channel.EMAIL, null, List.of("@nowhere.test", address(allowed)));

        sending.drain();

        assertThat(sending.state(allowed)).isEqualTo(MessageState.SENT);
        assertThat(sending.message(other).reason()).isEqualTo(Reasons.NOT_ON_ALLOW_LIST);
    }

    @Test
    void switching_with_messages_waiting_holds_the_channel_until_somebody_decides() {
        ContactId person = queue();

        sending.bean(ChannelAdmin.class).switchTo(Channel.EMAIL, ChannelMode.SANDBOX);
        sending.drain();

        assertThat(sending.bean(Channels.class).state(Channel.EMAIL).held()).isTrue();
        assertThat(sending.state(person)).isEqualTo(MessageState.PENDING);
    }

    @Test
    void a_deferred_message_is_tried_again_with_growing_pauses_under_the_same_id() {
        ContactId person = queue();
        server.say(Moment.RCPT, "450 4.2.1 greylisted");
        Instant first = sending.clock().instant();

        sending.drain();
        Message once = sending.message(person);
        sending.clock().advance(Duration.between(sending.clock().instant(), once.nextAt()));
        sending.drain();
        Message twice = sending.message(person);
        Instant second = sending.clock().instant();
        server.behave();
        sending.clock().advance(Duration.between(second, twice.nextAt()));
        sending.drain();

        assertThat(once.state()).isEqualTo(MessageState.RETRY);
        assertThat(once.reason()).isEqualTo(Reasons.PROVIDER_DOWN);
        assertThat(once.lastCode()).isEqualTo("4.2.1");
        assertThat(Duration.between(first, once.nextAt())).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(Duration.between(second, twice.nextAt())).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
        assertThat(mails(person)).isOne();
    }

    @Test
    void a_hard_bounce_suppresses_the_address_and_is_the_outcome() {
        ContactId person = sending.person();
        sending.queue(person, email, true, Duration.ofDays(1));
        server.say(Moment.RCPT, "550 5.1.1 no such user");

        sending.drain();
        server.behave();
        ContactId again = person;
        sending.queue(again, email);
        sending.drain();

        List<Message> both = sending.bean(MessageQueries.class)
                .ofContact(person, io.journeyman.shared.Paging.first(10))
                .items();
        assertThat(both).extracting(Message::state).containsExactly(MessageState.SUPPRESSED, MessageState.BOUNCED);
        assertThat(both).extracting(Message::reason).containsExactly("suppressed-hard-bounce", "address-gone");
        assertThat(sending.events(person, EventKinds.MESSAGE_OUTCOME))
                .singleElement()
                .satisfies(event -> assertThat(event.properties()).containsEntry("outcome", "bounced"));
        assertThat(mails(person)).isZero();
    }

    @Test
    void a_refused_message_fails_without_suppressing_the_address() {
        ContactId person = queue();
        server.say(Moment.DATA, "554 5.7.1 content not liked");

        sending.drain();
        server.behave();
        sending.queue(person, email);
        sending.drain();

        assertThat(sending.bean(MessageQueries.class)
                        .ofContact(person, io.journeyman.shared.Paging.first(10))
                        .items())
                .extracting(Message::state)
                .containsExactly(MessageState.SENT, MessageState.FAILED);
    }

    @Test
    void a_server_that_is_down_rests_the_channel_and_costs_few_tries() {
        List<ContactId> people = sending.people(20);
        people.forEach(person -> sending.queue(person, email));
        server.say(Moment.GREETING, "421 4.3.2 down for maintenance");
        server.dropConnections();

        sending.drain();
        ChannelState down = sending.bean(Channels.class).state(Channel.EMAIL);
        int connections = server.connections();
        sending.drain();

        assertThat(down.circuit()).isEqualTo(CircuitState.DOWN);
        assertThat(down.lastText()).contains("down for maintenance");
        assertThat(server.connections()).isEqualTo(connections).isLessThan(10);

        server.behave();
        for (int i = 0; i < 10; i++) {
            sending.clock().advance(Duration.ofMinutes(1));
            sending.drain();
        }

        assertThat(people)
                .allSatisfy(person -> assertThat(sending.state(person)).isEqualTo(MessageState.SENT));
        assertThat(sending.bean(Channels.class).state(Channel.EMAIL).circuit()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void refused_settings_stop_the_channel_without_costing_tries_until_they_are_mended() {
        ContactId person = queue();
        server.say(Moment.MAIL, "530 5.7.0 authentication required");

        sending.drain();

        ChannelState state = sending.bean(Channels.class).state(Channel.EMAIL);
        assertThat(state.circuit()).isEqualTo(CircuitState.MISCONFIGURED);
        assertThat(sending.message(person).state()).isEqualTo(MessageState.PENDING);
        assertThat(sending.message(person).reason()).isEqualTo(Reasons.MISCONFIGURED);

        server.behave();
        sending.bean(ChannelAdmin.class).tryAgain(Channel.EMAIL);
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_lost_answer_is_doubt_that_is_never_sent_again_and_counts_as_sent_after_a_quarter_of_an_hour() {
        ContactId person = sending.person();
        sending.queue(person, email, true, Duration.ofDays(1));
        server.say(Moment.DOT, FakeSmtp.TAKE_AND_HANG_UP);

        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.UNKNOWN);
        assertThat(sending.bean(MessageQueries.class)
                        .doubtful(io.journeyman.shared.Paging.first(10))
                        .items())
                .extracting(Message::contact)
                .contains(person);

        server.behave();
        sending.clock().advance(Duration.ofMinutes(16));
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
        assertThat(sending.message(person).reason()).isEqualTo(Reasons.COUNTED_AS_SENT);
        assertThat(mails(person)).isOne();
        assertThat(sending.events(person, EventKinds.MESSAGE_OUTCOME))
                .singleElement()
                .satisfies(event -> assertThat(event.properties()).containsEntry("outcome", "sent"));
    }

    @Test
    void a_doubtful_service_message_goes_again_with_the_same_message_id() {
        ContactId person = sending.person();
        Template service = sending.publish(
                ((io.journeyman.content.EmailContent) sending.bean(io.journeyman.content.Drafts.class)
                        .get(email.id())
                        .content()),
                Purpose.SERVICE);
        sending.queue(person, service);
        server.say(Moment.DOT, FakeSmtp.TAKE_AND_HANG_UP);
        sending.drain();
        server.behave();

        sending.clock().advance(Duration.ofMinutes(16));
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
        assertThat(server.taken().stream()
                        .filter(mail -> mail.to().toString().contains(address(person)))
                        .map(mail -> mail.header("Message-ID"))
                        .distinct())
                .hasSize(1);
        assertThat(mails(person)).isEqualTo(2);
    }

    @Test
    void operations_decide_a_doubt_by_two_buttons() {
        ContactId counted = queue();
        ContactId repeated = queue();
        server.say(Moment.DOT, FakeSmtp.HANG_UP);
        sending.drain();
        server.behave();
        Repairs repairs = sending.bean(Repairs.class);

        int one = repairs.countAsSent(List.of(sending.message(counted).id()));
        int two = repairs.sendAgain(List.of(sending.message(repeated).id()));
        int none = repairs.countAsSent(List.of(sending.message(counted).id()));
        sending.drain();

        assertThat(List.of(one, two, none)).containsExactly(1, 1, 0);
        assertThat(sending.state(counted)).isEqualTo(MessageState.SENT);
        assertThat(mails(counted)).isZero();
        assertThat(sending.state(repeated)).isEqualTo(MessageState.SENT);
        assertThat(mails(repeated)).isOne();
    }

    @Test
    void twilio_asking_to_slow_down_costs_no_try_and_is_obeyed() {
        sms();
        ContactId person = sending.person();
        sending.queue(person, sending.sms());
        twilio.react(
                Reaction.json(429, "{\"code\":20429,\"message\":\"slow\",\"status\":429}", "Retry-After: 30"),
                Reaction.json(201, "{\"sid\":\"SM77\",\"status\":\"queued\"}"));

        sending.drain();
        int asked = twilio.requests().size();
        sending.clock().advance(Duration.ofSeconds(29));
        sending.drain();

        assertThat(sending.message(person).reason()).isEqualTo(Reasons.SLOWED_DOWN);
        assertThat(sending.bean(Channels.class).state(Channel.SMS).circuit()).isEqualTo(CircuitState.SLOWED);
        assertThat(twilio.requests()).hasSize(asked);

        sending.clock().advance(Duration.ofSeconds(2));
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
        assertThat(twilio.requests()).hasSize(asked + 1);
    }

    @Test
    void a_number_that_told_twilio_to_stop_is_never_written_to_again() {
        sms();
        ContactId person = sending.person();
        Template template = sending.publish(new SmsContent("Hi", List.of()), Purpose.NEWSLETTER);
        sending.queue(person, template, true, Duration.ofDays(1));
        twilio.react(Reaction.json(400, "{\"code\":21610,\"message\":\"unsubscribed\",\"status\":400}"));

        sending.drain();
        sending.queue(person, template);
        sending.drain();

        assertThat(sending.bean(MessageQueries.class)
                        .ofContact(person, io.journeyman.shared.Paging.first(10))
                        .items())
                .extracting(Message::reason)
                .containsExactly("suppressed-stop-word", Reasons.STOPPED);
    }

    @Test
    void a_lost_sms_is_found_at_twilio() {
        sms();
        ContactId person = sending.person();
        sending.queue(person, sending.publish(new SmsContent("Find me", List.of()), Purpose.NEWSLETTER));
        twilio.react(
                Reaction.hangUp(),
                Reaction.json(
                        200,
                        "{\"messages\":[{\"sid\":\"SM88\",\"body\":\"Find me\",\"status\":\"sent\"}],\"page\":0,\"page_size\":50}"));

        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
    }

    private ContactId queue() {
        ContactId person = sending.person();
        sending.queue(person, email);
        return person;
    }

    private void sms() {
        ChannelAdmin admin = sending.bean(ChannelAdmin.class);
        admin.chooseProvider(
                Channel.SMS,
                "twilio",
                Map.of(
                        "accountSid", "AC01",
                        "authToken", "token",
                        "sender", "+15005550006",
                        "apiUrl", twilio.url().toString()));
        twilio.react(Reaction.json(201, "{\"sid\":\"SM00\",\"status\":\"queued\"}"));
        sending.bean(ChannelTests.class).send(Channel.SMS, "+359888000000");
        String body = twilio.requests().get(0).form().get("Body");
        admin.confirm(Channel.SMS, body.replaceAll("\\D", ""));
        admin.switchTo(Channel.SMS, ChannelMode.LIVE);
        sending.goOn(Channel.SMS);
    }

    private String address(ContactId person) {
        return String.valueOf(
                sending.bean(io.journeyman.contacts.Contacts.class).get(person).email());
    }

    private long mails(ContactId person) {
        String address = address(person);
        return server.taken().stream()
                .filter(mail -> mail.to().contains("RCPT TO:<" + address + ">"))
                .count();
    }
}
