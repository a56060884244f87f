package io.journeyman.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.Purpose;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.content.SmsContent;
import io.journeyman.content.Template;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.MessageClock;
import io.journeyman.steps.Place;
import io.journeyman.steps.SendsHeld;
import io.journeyman.steps.SendsReleased;
import io.journeyman.steps.SendsWithdrawn;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class SandboxSendingTests {

    @Autowired
    private ApplicationContext beans;

    private Sending sending;

    @BeforeEach
    void begin() {
        sending = new Sending(beans);
        sending.nextMorning();
        for (Channel channel : Channel.values()) {
            sending.sandbox(channel);
        }
    }

    @Test
    void an_e_mail_goes_by_smtp_into_the_sandbox_mailbox_and_tells_the_contacts_stream() {
        ContactId person = sending.person();
        sending.queue(person, sending.email());

        sending.drain();

        Message message = sending.message(person);
        assertThat(message.state()).isEqualTo(MessageState.SENT);
        assertThat(message.sandbox()).isTrue();
        assertThat(message.title()).startsWith("Hello Ada");
        assertThat(message.templateVersion()).isOne();
        assertThat(sending.mailbox(person)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(message.title());
            assertThat(mail.message()).isEqualTo(message.id());
            assertThat(mail.headers())
                    .contains("List-Unsubscribe: <", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
            assertThat(mail.links()).extracting(SandboxMessage.Link::text).contains("Offer", "More");
            assertThat(mail.links().get(0).url()).contains("/p/c/");
        });
        assertThat(sending.events(person, EventKinds.MESSAGE_SENT)).hasSize(1);
        assertThat(sending.bean(MessageQueries.class).copy(message.id()).html()).contains("Offer");
    }

    @Test
    void an_sms_is_delivered_and_a_fixed_line_is_not_reached() {
        ContactId mobile = sending.person();
        ContactId desk = sending.person();
        sending.bean(Contacts.class).update(desk, ContactValues.none().with("phone", "+35929876543"));
        Template sms = sending.sms();
        sending.queue(mobile, sms, true, Duration.ofDays(1));
        sending.queue(desk, sms, true, Duration.ofDays(1));

        sending.drain();

        assertThat(sending.state(mobile)).isEqualTo(MessageState.DELIVERED);
        assertThat(outcome(mobile)).isEqualTo("delivered");
        assertThat(sending.mailbox(mobile)).hasSize(1);
        assertThat(sending.state(desk)).isEqualTo(MessageState.BOUNCED);
        assertThat(outcome(desk)).isEqualTo("notReached");
        assertThat(sending.mailbox(desk)).isEmpty();
    }

    @Test
    void viber_reaches_only_people_who_have_it() {
        ContactId has = sending.person();
        ContactId lacks = sending.person();
        sending.bean(Contacts.class).update(lacks, ContactValues.none().with("viberId", null));
        ContactId nothing = sending.person();
        sending.bean(Contacts.class)
                .update(nothing, ContactValues.none().with("viberId", null).with("phone", null));
        Template viber = sending.viber();
        List.of(has, lacks, nothing).forEach(one -> sending.queue(one, viber, true, Duration.ofDays(1)));

        sending.drain();

        assertThat(outcome(has)).isEqualTo("delivered");
        assertThat(outcome(lacks)).isEqualTo("notReached");
        assertThat(outcome(nothing)).isEqualTo("notReached");
        assertThat(sending.message(nothing).reason()).isEqualTo("no-address");
        assertThat(sending.mailbox(has).get(0).links())
                .extracting(SandboxMessage.Link::text)
                .contains("Look");
    }

    @Test
    void who_never_agreed_gets_nothing_and_the_message_says_why() {
        ContactId stranger = sending.bean(Contacts.class)
                .create(ContactValues.email("stranger@example.test"))
                .id();
        sending.queue(stranger, sending.email(), true, Duration.ofDays(1));

        sending.drain();

        assertThat(sending.message(stranger))
                .satisfies(message -> assertThat(message.state()).isEqualTo(MessageState.SUPPRESSED))
                .satisfies(message -> assertThat(message.reason()).isEqualTo("no-consent"));
        assertThat(outcome(stranger)).isEqualTo("suppressed");
        assertThat(sending.events(stranger, EventKinds.MESSAGE_SUPPRESSED))
                .singleElement()
                .satisfies(event -> assertThat(event.properties()).containsEntry("reason", "no-consent"));
    }

    @Test
    void the_same_visit_of_a_block_sends_once() {
        ContactId person = sending.person();
        Template email = sending.email();
        Place place = sending.queue(person, email);

        sending.queue(person, email, place, false, Duration.ofDays(3));
        sending.drain();

        assertThat(sending.mailbox(person)).hasSize(1);
    }

    @Test
    void a_message_too_late_is_not_sent() {
        ContactId person = sending.person();
        sending.bean(Channels.class).hold(Channel.EMAIL);
        sending.queue(person, sending.email(), true, Duration.ofHours(1));
        sending.clock().advance(Duration.ofHours(2));

        sending.goOn(Channel.EMAIL);
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.EXPIRED);
        assertThat(outcome(person)).isEqualTo("failed");
        assertThat(sending.mailbox(person)).isEmpty();
    }

    @Test
    void who_left_the_journey_gets_nothing_more_of_it() {
        ContactId gone = sending.person();
        ContactId stays = sending.person();
        Template email = sending.email();
        Place place = sending.queue(gone, email);
        sending.queue(stays, email);

        sending.inTransaction(() -> beans.publishEvent(new SendsWithdrawn(place.instanceId(), Set.of("send_welcome"))));
        sending.drain();

        assertThat(sending.state(gone)).isEqualTo(MessageState.CANCELLED);
        assertThat(sending.mailbox(gone)).isEmpty();
        assertThat(sending.state(stays)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_held_channel_sends_nothing_until_it_goes_on_and_drops_what_grew_stale() {
        ContactId old = sending.person();
        ContactId fresh = sending.person();
        Template email = sending.email();
        Channels channels = sending.bean(Channels.class);
        channels.hold(Channel.EMAIL);
        sending.queue(old, email);
        sending.clock().advance(Duration.ofHours(30));
        sending.queue(fresh, email);

        sending.drain();

        assertThat(sending.state(old)).isEqualTo(MessageState.PENDING);
        assertThat(channels.state(Channel.EMAIL).waiting()).isEqualTo(2);
        assertThat(channels.waitingSince(
                        Channel.EMAIL, sending.clock().instant().minus(Duration.ofDays(1))))
                .isOne();

        channels.goOn(Channel.EMAIL, new Stale(Duration.ofDays(1)));
        sending.drain();

        assertThat(sending.state(old)).isEqualTo(MessageState.CANCELLED);
        assertThat(sending.message(old).reason()).isEqualTo(Reasons.STALE);
        assertThat(sending.state(fresh)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_held_journey_sends_nothing_until_it_goes_on() {
        ContactId person = sending.person();
        sending.inTransaction(() -> beans.publishEvent(new SendsHeld("warm-up")));
        sending.queue(person, sending.email());

        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.PENDING);

        sending.inTransaction(() -> beans.publishEvent(new SendsReleased("warm-up", null)));
        sending.drain();

        assertThat(sending.state(person)).isEqualTo(MessageState.SENT);
    }

    @Test
    void a_broken_message_stops_its_own_people_only_and_goes_on_with_its_next_version() {
        ContactId unlucky = sending.person();
        ContactId lucky = sending.person();
        Template broken = sending.publish(
                new SmsContent("{% for i in (1..100000) %}{{ i }} long long long words{% endfor %}", List.of()),
                Purpose.NEWSLETTER);
        sending.queue(unlucky, broken);
        sending.queue(lucky, sending.sms());

        sending.drain();

        assertThat(sending.state(lucky)).isEqualTo(MessageState.DELIVERED);
        assertThat(sending.state(unlucky)).isEqualTo(MessageState.BROKEN);
        assertThat(sending.bean(MessageQueries.class).broken()).singleElement().satisfies(group -> {
            assertThat(group.elementId()).isEqualTo("send_welcome");
            assertThat(group.template()).isEqualTo(broken.id());
            assertThat(group.templateVersion()).isOne();
            assertThat(group.messages()).isOne();
            assertThat(group.detail()).isNotBlank();
        });

        mend(broken);
        sending.drain();

        assertThat(sending.state(unlucky)).isEqualTo(MessageState.DELIVERED);
        assertThat(sending.message(unlucky).templateVersion()).isEqualTo(2);
        assertThat(sending.mailbox(unlucky)).hasSize(1);
    }

    private void mend(Template broken) {
        var drafts = sending.bean(io.journeyman.content.Drafts.class);
        int revision = drafts.get(broken.id()).revision();
        int saved = drafts.save(broken.id(), revision, new SmsContent("Mended", List.of()))
                .draft()
                .revision();
        drafts.publish(broken.id(), saved, null);
    }

    @Test
    void a_corrected_text_reaches_everybody_not_yet_sent_it() {
        ContactId person = sending.person();
        Template sms = sending.sms();
        sending.bean(Channels.class).hold(Channel.SMS);
        sending.queue(person, sms);

        assertThat(sending.bean(io.journeyman.content.PendingSends.class).count(sms.id()))
                .isOne();

        mend(sms);
        sending.goOn(Channel.SMS);
        sending.drain();

        assertThat(sending.mailbox(person).get(0).body()).isEqualTo("Mended");
        assertThat(sending.bean(io.journeyman.content.PendingSends.class).count(sms.id()))
                .isZero();
    }

    @Test
    void time_after_a_message_counts_from_its_hand_off() {
        ContactId person = sending.person();
        sending.bean(Channels.class).hold(Channel.EMAIL);
        Place place = sending.queue(person, sending.email());
        Instant queued = sending.clock().instant();
        MessageClock times = sending.bean(MessageClock.class);

        assertThat(times.lastSend(place.instanceId(), queued)).get().satisfies(send -> {
            assertThat(send.state()).isEqualTo(MessageClock.State.QUEUED);
            assertThat(send.at()).isEqualTo(queued);
        });
        assertThat(times.lastSend(place.instanceId(), queued.minusSeconds(1))).isEmpty();

        sending.clock().advance(Duration.ofHours(5));
        sending.goOn(Channel.EMAIL);
        sending.drain();

        assertThat(times.lastSend(place.instanceId(), queued)).get().satisfies(send -> {
            assertThat(send.state()).isEqualTo(MessageClock.State.HANDED_OFF);
            assertThat(send.at()).isEqualTo(queued.plus(Duration.ofHours(5)));
            assertThat(send.elementId()).isEqualTo("send_welcome");
        });
    }

    @Test
    void a_rate_of_one_a_minute_lets_one_leave_each_minute() {
        List<ContactId> people = sending.people(4);
        Template sms = sending.sms();
        sending.bean(io.journeyman.messaging.channels.ChannelAdmin.class).limit(Channel.SMS, 1, List.of());
        sending.clock().advance(Duration.ofMinutes(5));
        people.forEach(person -> sending.queue(person, sms));

        for (int sent = 1; sent <= 4; sent++) {
            sending.drain();

            long left = people.stream()
                    .filter(person -> sending.state(person) == MessageState.DELIVERED)
                    .count();
            assertThat(left).isEqualTo(sent);
            sending.clock().advance(Duration.ofMinutes(1));
        }
    }

    private String outcome(ContactId person) {
        List<ContactEvent> outcomes = sending.events(person, EventKinds.MESSAGE_OUTCOME);
        assertThat(outcomes).hasSize(1);
        ContactEvent outcome = outcomes.get(0);
        assertThat(outcome.refId()).startsWith("send:");
        assertThat(outcome.properties()).containsKey("executionId");
        return String.valueOf(outcome.properties().get("outcome"));
    }
}
