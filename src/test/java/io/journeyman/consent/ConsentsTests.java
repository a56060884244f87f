package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.ConsentStatement.Wording;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ConsentsTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> KINDS = Set.of(EventKinds.CONSENT_GIVEN, EventKinds.CONSENT_WITHDRAWN);

    @Autowired
    private Consents consents;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactEvents events;

    @Autowired
    private ConsentPersonalData personalData;

    @Autowired
    private ShiftableClock clock;

    private ContactId ana = ContactId.next();
    private String mail = "";

    @BeforeEach
    void somebody() {
        mail = "ana" + COUNT.incrementAndGet() + "@proof.example";
        ana = contacts.create(ContactValues.email(mail)).id();
    }

    private void said(Instant at, Source.Kind source) {
        consents.record(People.said(ana, Purpose.NEWSLETTER, Channel.EMAIL, at, source));
    }

    private void withdraw() {
        consents.withdraw(new Withdrawal(
                ana, Purpose.NEWSLETTER, Channel.EMAIL, new Source(Source.Kind.ONE_CLICK, null, null), "m1"));
    }

    private boolean agrees() {
        return consents.agrees(ana, Purpose.NEWSLETTER, Channel.EMAIL);
    }

    @Test
    void everything_that_shows_a_consent_can_be_shown_later() {
        Wording wording = new Wording("Ja, ich möchte den Newsletter.", "de");
        ConsentStatement statement = new ConsentStatement(
                ana,
                Purpose.NEWSLETTER,
                Channel.EMAIL,
                ConsentState.GIVEN,
                LegalBasis.CONSENT,
                clock.instant(),
                new Source(Source.Kind.FORM, "form-1", "3"),
                wording,
                new Evidence("192.0.2.7", "Firefox", "ab12", "the fair team", "2026-01"));

        consents.record(statement);

        ConsentEntry entry = consents.proof(ana).get(0);
        assertThat(entry.source()).isEqualTo(statement.source());
        assertThat(entry.evidence()).isEqualTo(statement.evidence());
        assertThat(entry.at()).isEqualTo(clock.instant());
        assertThat(entry.wordingLanguage()).isEqualTo("de");
        assertThat(consents.wording(ana, String.valueOf(entry.wordingHash()))).isEqualTo(wording);
    }

    @Test
    void taking_back_is_a_row_of_its_own_and_an_event() {
        said(clock.instant(), Source.Kind.FORM);
        clock.advance(Duration.ofMinutes(5));

        withdraw();

        assertThat(agrees()).isFalse();
        assertThat(consents.proof(ana))
                .extracting(ConsentEntry::state)
                .containsExactly(ConsentState.WITHDRAWN, ConsentState.GIVEN);
        assertThat(consents.proof(ana).get(0).message()).isEqualTo("m1");
        assertThat(events.since(ana, KINDS, Instant.EPOCH))
                .extracting(ContactEvent::kind)
                .containsExactly(EventKinds.CONSENT_GIVEN, EventKinds.CONSENT_WITHDRAWN);
    }

    @Test
    void an_old_statement_that_arrives_late_is_proof_but_changes_nothing() {
        said(clock.instant(), Source.Kind.FORM);
        withdraw();

        said(clock.instant().minus(Duration.ofDays(30)), Source.Kind.API);

        assertThat(agrees()).isFalse();
        assertThat(consents.proof(ana)).hasSize(3);
    }

    @Test
    void a_file_does_not_bring_back_somebody_who_said_no() {
        said(clock.instant(), Source.Kind.FORM);
        withdraw();
        clock.advance(Duration.ofDays(1));

        said(clock.instant(), Source.Kind.IMPORT);
        assertThat(agrees()).isFalse();

        said(clock.instant(), Source.Kind.FORM);
        assertThat(agrees()).isTrue();
    }

    @Test
    void the_persons_own_new_word_lifts_the_old_one_from_the_do_not_write_list_but_no_bounce() {
        suppressions.add(Channel.EMAIL, mail, Cause.IMPORTED_UNSUBSCRIBE, null);
        suppressions.add(Channel.EMAIL, mail, Cause.HARD_BOUNCE, null);

        said(clock.instant(), Source.Kind.IMPORT);
        assertThat(suppressions.causes(Channel.EMAIL, mail)).hasSize(2);

        said(clock.instant(), Source.Kind.FORM);
        assertThat(suppressions.causes(Channel.EMAIL, mail)).containsExactly(Cause.HARD_BOUNCE);
    }

    @Test
    void taking_everything_back_covers_every_purpose_and_channel() {
        said(clock.instant(), Source.Kind.FORM);
        consents.record(People.said(ana, Purpose.OPEN_TRACKING, null, clock.instant(), Source.Kind.FORM));

        consents.withdraw(new Withdrawal(ana, null, null, new Source(Source.Kind.PREFERENCE_PAGE, null, null), null));

        assertThat(consents.standing(ana)).hasSize(9).allSatisfy(one -> assertThat(one.state())
                .isEqualTo(ConsentState.WITHDRAWN));
    }

    @Test
    void marketing_needs_a_channel_and_tracking_has_none() {
        Instant now = clock.instant();

        assertThatThrownBy(() -> consents.record(People.said(ana, Purpose.NEWSLETTER, null, now, Source.Kind.FORM)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> consents.record(People.said(ana, Purpose.PROFILING, Channel.SMS, now, Source.Kind.FORM)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> consents.record(People.said(ana, Purpose.SERVICE, Channel.EMAIL, now, Source.Kind.FORM)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void erasing_removes_the_person_and_keeps_the_address_from_being_written_to() {
        said(clock.instant(), Source.Kind.FORM);
        suppressions.add(Channel.EMAIL, mail, Cause.ONE_CLICK, null);

        personalData.erase(ana);

        assertThat(consents.proof(ana)).isEmpty();
        assertThat(consents.standing(ana)).isEmpty();
        assertThat(suppressions.causes(Channel.EMAIL, mail)).containsExactly(Cause.ONE_CLICK);
    }

    @Test
    void merging_keeps_all_proof_and_the_newest_word() {
        ContactId twin = contacts.create(ContactValues.email("twin." + mail)).id();
        said(clock.instant(), Source.Kind.FORM);
        clock.advance(Duration.ofHours(1));
        consents.withdraw(new Withdrawal(
                twin, Purpose.NEWSLETTER, Channel.EMAIL, new Source(Source.Kind.ONE_CLICK, null, null), null));

        personalData.merge(twin, ana);

        assertThat(consents.proof(ana)).hasSize(2);
        assertThat(agrees()).isFalse();
        assertThat(consents.standing(twin)).isEmpty();
    }

    @Test
    void what_a_person_may_ask_for_has_their_words_in_it() {
        said(clock.instant(), Source.Kind.FORM);

        assertThat(personalData.export(ana))
                .extractingByKey("consents")
                .asList()
                .hasSize(1);
        assertThat(List.of(ana))
                .allSatisfy(who -> assertThat(consents.agreeing(List.of(who), Purpose.NEWSLETTER, Channel.EMAIL))
                        .containsExactly(ana));
    }
}
