package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.Verdict.Later;
import io.journeyman.consent.Verdict.No;
import io.journeyman.consent.Verdict.Yes;
import io.journeyman.contacts.ContactHolds;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MaySendTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @Autowired
    private MaySend gate;

    @Autowired
    private Consents consents;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private ChannelPolicies policies;

    @Autowired
    private Purposes purposes;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactHolds holds;

    @Autowired
    private ShiftableClock clock;

    private ContactId ana = ContactId.next();
    private String mail = "";
    private String phone = "";

    @BeforeEach
    void somebody_who_agreed_to_the_newsletter_by_mail() {
        int number = COUNT.incrementAndGet();
        mail = "ana" + number + "@gate.example";
        phone = "+35988812" + (1000 + number);
        ana = contacts.create(ContactValues.email(mail).with("phone", phone).with("timeZone", "Europe/Sofia"))
                .id();
        agree(Channel.EMAIL);
        policies.change(policy(Channel.EMAIL, 3, 10));
    }

    private void agree(Channel channel) {
        consents.record(People.said(ana, Purpose.NEWSLETTER, channel, clock.instant(), Source.Kind.FORM));
    }

    private static ChannelPolicy policy(Channel channel, int perDay, int perWeek) {
        return new ChannelPolicy(channel, perDay, perWeek, false, LocalTime.of(21, 0), LocalTime.of(8, 0));
    }

    private Verdict ask() {
        return gate.reserve(People.newsletter(ana, Channel.EMAIL, mail));
    }

    private void send() {
        Ask ask = People.newsletter(ana, Channel.EMAIL, mail);
        assertThat(gate.reserve(ask)).isInstanceOf(Yes.class);
        gate.confirm(ask.message());
    }

    @Test
    void who_agreed_gets_it() {
        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void consent_is_for_one_purpose_on_one_channel() {
        Ask offer = new Ask(Ids.next(), ana, Channel.EMAIL, mail, Purpose.OFFERS, MessageClass.MARKETING, null);

        assertThat(gate.reserve(offer)).isEqualTo(new No(Reason.NO_CONSENT));
        assertThat(gate.reserve(People.newsletter(ana, Channel.SMS, phone))).isEqualTo(new No(Reason.NO_CONSENT));
    }

    @Test
    void who_took_it_back_gets_nothing_any_more() {
        consents.withdraw(
                new Withdrawal(ana, Purpose.NEWSLETTER, Channel.EMAIL, new Source(Source.Kind.USER, null, null), null));

        assertThat(ask()).isEqualTo(new No(Reason.CONSENT_WITHDRAWN));
    }

    @Test
    void a_service_message_needs_no_consent_and_waits_for_nobody() {
        holds.hold(ana, "task:1", null);

        assertThat(gate.reserve(People.service(ana, Channel.SMS, phone))).isEqualTo(new Yes());
    }

    @Test
    void calling_a_newsletter_a_service_message_does_not_help_it_past_consent() {
        Ask disguised = new Ask(Ids.next(), ana, Channel.SMS, phone, Purpose.NEWSLETTER, MessageClass.SERVICE, null);

        assertThat(gate.reserve(disguised)).isEqualTo(new No(Reason.NO_CONSENT));
    }

    @Test
    void nothing_at_all_goes_to_an_address_that_does_not_exist() {
        suppressions.add(Channel.EMAIL, mail.toUpperCase(Locale.ROOT), Cause.HARD_BOUNCE, null);

        assertThat(ask()).isEqualTo(new No(Reason.SUPPRESSED_HARD_BOUNCE));
        assertThat(gate.reserve(People.service(ana, Channel.EMAIL, mail)))
                .isEqualTo(new No(Reason.SUPPRESSED_HARD_BOUNCE));
    }

    @Test
    void who_unsubscribed_in_the_old_tool_still_gets_service_messages() {
        suppressions.add(Channel.EMAIL, mail, Cause.IMPORTED_UNSUBSCRIBE, "import:1");

        assertThat(ask()).isEqualTo(new No(Reason.SUPPRESSED_IMPORTED_UNSUBSCRIBE));
        assertThat(gate.reserve(People.service(ana, Channel.EMAIL, mail))).isEqualTo(new Yes());
    }

    @Test
    void a_purpose_that_is_switched_off_is_not_sent_for() {
        Purpose offers = purposes.find(Purpose.OFFERS).orElseThrow();
        consents.record(People.said(ana, Purpose.OFFERS, Channel.EMAIL, clock.instant(), Source.Kind.FORM));
        purposes.change(offers.key(), offers.name(), offers.description(), false);
        Ask offer = new Ask(Ids.next(), ana, Channel.EMAIL, mail, offers.key(), MessageClass.MARKETING, null);

        assertThat(gate.reserve(offer)).isEqualTo(new No(Reason.PURPOSE_UNKNOWN));

        purposes.change(offers.key(), offers.name(), offers.description(), true);
    }

    @Test
    void without_an_address_or_a_person_nothing_goes() {
        assertThat(gate.reserve(People.newsletter(ana, Channel.EMAIL, null))).isEqualTo(new No(Reason.NO_ADDRESS));
        assertThat(gate.reserve(People.newsletter(ContactId.next(), Channel.EMAIL, mail)))
                .isEqualTo(new No(Reason.CONTACT_GONE));
    }

    @Test
    void marketing_waits_while_a_colleague_is_in_touch() {
        Instant until = clock.instant().plus(Duration.ofDays(2));
        holds.hold(ana, "task:1", until);

        assertThat(ask()).isEqualTo(new Later(until, Reason.ON_HOLD));

        holds.release(ana, "task:1");
        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void quiet_hours_count_where_the_person_lives() {
        policies.change(new ChannelPolicy(Channel.EMAIL, null, null, true, LocalTime.of(21, 0), LocalTime.of(8, 0)));
        ZonedDateTime tonight =
                clock.instant().atZone(SOFIA).toLocalDate().atTime(22, 15).atZone(SOFIA);
        if (tonight.toInstant().isBefore(clock.instant())) {
            tonight = tonight.plusDays(1);
        }
        clock.advance(Duration.between(clock.instant(), tonight));

        assertThat(ask())
                .isEqualTo(new Later(
                        tonight.toLocalDate()
                                .plusDays(1)
                                .atTime(8, 0)
                                .atZone(SOFIA)
                                .toInstant(),
                        Reason.QUIET_HOURS));
    }

    @Test
    void the_cap_of_a_day_moves_the_rest_to_the_persons_next_day() {
        policies.change(policy(Channel.EMAIL, 2, 10));
        send();
        send();

        Instant tomorrow = clock.instant()
                .atZone(SOFIA)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(SOFIA)
                .toInstant();
        assertThat(ask()).isEqualTo(new Later(tomorrow, Reason.CAP_DAY));

        clock.advance(Duration.between(clock.instant(), tomorrow));
        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void the_cap_of_seven_days_frees_a_place_when_the_oldest_falls_out() {
        policies.change(policy(Channel.EMAIL, 2, 2));
        send();
        ZonedDateTime first = clock.instant().atZone(SOFIA);
        clock.advance(Duration.ofDays(2));
        send();

        Instant free = first.toLocalDate().plusDays(7).atStartOfDay(SOFIA).toInstant();
        assertThat(ask()).isEqualTo(new Later(free, Reason.CAP_WEEK));
    }

    @Test
    void a_place_kept_for_one_message_is_not_given_to_another_until_it_is_given_back() {
        policies.change(policy(Channel.EMAIL, 1, 10));
        Ask first = People.newsletter(ana, Channel.EMAIL, mail);
        assertThat(gate.reserve(first)).isEqualTo(new Yes());

        assertThat(ask()).isInstanceOfSatisfying(Later.class, later -> {
            assertThat(later.reason()).isEqualTo(Reason.CAP_DAY);
            assertThat(later.at()).isBefore(clock.instant().plus(Duration.ofMinutes(5)));
        });

        gate.release(first.message());
        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void asking_again_for_the_same_message_keeps_one_place() {
        policies.change(policy(Channel.EMAIL, 1, 10));
        Ask ask = People.newsletter(ana, Channel.EMAIL, mail);

        assertThat(gate.reserve(ask)).isEqualTo(new Yes());
        assertThat(gate.reserve(ask)).isEqualTo(new Yes());
    }

    @Test
    void confirming_twice_counts_once() {
        policies.change(policy(Channel.EMAIL, 2, 10));
        Ask ask = People.newsletter(ana, Channel.EMAIL, mail);
        gate.reserve(ask);

        gate.confirm(ask.message());
        gate.confirm(ask.message());

        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void a_place_that_was_forgotten_is_free_again_after_half_an_hour() {
        policies.change(policy(Channel.EMAIL, 1, 10));
        gate.reserve(People.newsletter(ana, Channel.EMAIL, mail));

        clock.advance(MaySend.KEPT.plusSeconds(1));

        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void service_messages_do_not_use_the_cap_up() {
        policies.change(policy(Channel.EMAIL, 1, 10));
        Ask receipt = People.service(ana, Channel.EMAIL, mail);
        gate.reserve(receipt);
        gate.confirm(receipt.message());

        assertThat(ask()).isEqualTo(new Yes());
    }

    @Test
    void what_is_worth_nothing_any_more_is_not_sent_and_nothing_waits_past_its_end() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        Ask ask = new Ask(Ids.next(), ana, Channel.EMAIL, mail, Purpose.NEWSLETTER, MessageClass.MARKETING, end);
        holds.hold(ana, "task:2", clock.instant().plus(Duration.ofDays(3)));

        assertThat(gate.reserve(ask)).isEqualTo(new Later(end, Reason.ON_HOLD));

        clock.advance(Duration.ofHours(1));
        assertThat(gate.reserve(ask)).isEqualTo(new No(Reason.EXPIRED));
    }

    @Test
    void old_counts_are_forgotten_and_the_caps_still_hold() {
        policies.change(policy(Channel.EMAIL, 1, 10));
        send();
        clock.advance(Duration.ofDays(20));
        send();

        assertThat(gate.forgetOldCounts()).isPositive();

        assertThat(ask()).isInstanceOf(Later.class);
    }
}
