package io.journeyman.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.ConsentState;
import io.journeyman.consent.ConsentStatement;
import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.Consents;
import io.journeyman.consent.DoubleOptIn;
import io.journeyman.consent.Purpose;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.Suppressions;
import io.journeyman.consent.UnsubscribeLinks;
import io.journeyman.consent.Withdrawal;
import io.journeyman.contacts.ContactHolds;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PublicPagesTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Browsers browsers;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private Consents consents;

    @Autowired
    private DoubleOptIn optIn;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactHolds holds;

    @Autowired
    private ContactEvents events;

    @Autowired
    private ShiftableClock clock;

    private ContactId ana = ContactId.next();
    private String mail = "";
    private Browser stranger;

    PublicPagesTests(@Autowired Browsers browsers) {
        this.stranger = browsers.stranger();
    }

    @BeforeEach
    void somebody_who_agreed() {
        mail = "ana" + COUNT.incrementAndGet() + "@page.example";
        ana = contacts.create(ContactValues.email(mail)).id();
        stranger = browsers.stranger();
        consents.record(
                List.of(said(Purpose.NEWSLETTER, ConsentState.GIVEN), said(Purpose.OFFERS, ConsentState.GIVEN)));
    }

    private ConsentStatement said(String purpose, ConsentState state) {
        return new ConsentStatement(
                ana,
                purpose,
                Channel.EMAIL,
                state,
                LegalBasis.CONSENT,
                clock.instant(),
                new Source(Source.Kind.FORM, "f1", "1"),
                null,
                Evidence.NONE);
    }

    private boolean agrees(String purpose) {
        return consents.agrees(ana, purpose, Channel.EMAIL);
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private Answer form(String path, String body) {
        return stranger.send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
    }

    @Test
    void looking_at_the_page_never_unsubscribes() {
        Answer page = stranger.get(path(links.url(ana, Purpose.NEWSLETTER, Channel.EMAIL)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Newsletter", "<form method=\"post\"", "e-mail")
                .doesNotContain(mail);
        assertThat(agrees(Purpose.NEWSLETTER)).isTrue();
    }

    @Test
    void one_click_of_a_mail_program_takes_that_one_thing_back_without_cookie_or_redirect() {
        Answer answer = form(path(links.url(ana, Purpose.NEWSLETTER, Channel.EMAIL)), "List-Unsubscribe=One-Click");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(agrees(Purpose.NEWSLETTER)).isFalse();
        assertThat(agrees(Purpose.OFFERS)).isTrue();
        assertThat(events.since(ana, Set.of(EventKinds.MESSAGE_UNSUBSCRIBED), Instant.EPOCH))
                .hasSize(1);
    }

    @Test
    void send_me_nothing_any_more_stops_everything_for_good() {
        form(path(links.url(ana, Purpose.NEWSLETTER, Channel.EMAIL)), "what=all");

        assertThat(agrees(Purpose.NEWSLETTER)).isFalse();
        assertThat(agrees(Purpose.OFFERS)).isFalse();
        assertThat(suppressions.causes(Channel.EMAIL, mail)).containsExactly(Cause.ONE_CLICK);
    }

    @Test
    void a_link_of_nobody_answers_like_one_of_somebody() {
        Answer known = form(path(links.url(ana, Purpose.NEWSLETTER, Channel.EMAIL)), "what=one");
        Answer gone = form(path(links.url(ContactId.next(), Purpose.NEWSLETTER, Channel.EMAIL)), "what=one");

        assertThat(gone.status()).isEqualTo(known.status());
        assertThat(gone.body()).isEqualTo(known.body());
    }

    @Test
    void a_link_that_was_not_made_by_us_tells_nothing_whatever_is_wrong_with_it() {
        String preferences = path(links.preferences(ana)).replace("/preferences/", "/unsubscribe/");

        Answer foreign = stranger.get(preferences);
        Answer nonsense = stranger.get("/p/unsubscribe/xyz");
        Answer posted = form("/p/unsubscribe/xyz", "what=all");

        assertThat(List.of(foreign.status(), nonsense.status(), posted.status()))
                .containsOnly(404);
        assertThat(foreign.body()).isEqualTo(nonsense.body()).isEqualTo(posted.body());
    }

    @Test
    void on_the_preference_page_each_box_is_one_purpose_on_one_channel() {
        String path = path(links.preferences(ana));
        assertThat(stranger.get(path).body())
                .contains("value=\"newsletter:EMAIL\" checked", "value=\"open_tracking:ANY\">")
                .doesNotContain("SMS", mail);

        Answer saved = form(path, "what=save&may=offers:EMAIL&may=open_tracking:ANY");

        assertThat(saved.body()).contains("value=\"offers:EMAIL\" checked", "value=\"newsletter:EMAIL\">");
        assertThat(agrees(Purpose.NEWSLETTER)).isFalse();
        assertThat(agrees(Purpose.OFFERS)).isTrue();
        assertThat(consents.agrees(ana, Purpose.OPEN_TRACKING, null)).isTrue();
        var proof = consents.proof(ana).stream()
                .filter(entry -> entry.purpose().equals(Purpose.OPEN_TRACKING))
                .findFirst()
                .orElseThrow();
        assertThat(proof.evidence().ip()).isNotBlank();
        assertThat(consents.wording(ana, String.valueOf(proof.wordingHash())).text())
                .contains("small picture");
    }

    @Test
    void all_off_and_pause_are_one_press_each() {
        String path = path(links.preferences(ana));

        form(path, "what=pause");
        assertThat(holds.active(List.of(ana))).containsKey(ana);

        form(path, "what=off");
        assertThat(agrees(Purpose.OFFERS)).isFalse();
        assertThat(suppressions.causes(Channel.EMAIL, mail)).containsExactly(Cause.ONE_CLICK);
    }

    @Test
    void who_ticks_a_box_again_later_is_written_to_again() {
        String path = path(links.preferences(ana));
        form(path, "what=off");
        clock.advance(Duration.ofMinutes(1));

        form(path, "what=save&may=newsletter:EMAIL");

        assertThat(agrees(Purpose.NEWSLETTER)).isTrue();
        assertThat(suppressions.causes(Channel.EMAIL, mail)).isEmpty();
    }

    @Test
    void a_confirmation_counts_once_the_button_is_pressed_and_only_once() {
        consents.withdraw(new Withdrawal(ana, null, null, new Source(Source.Kind.USER, null, null), null));
        clock.advance(Duration.ofMinutes(1));
        String path = path(optIn.begin(List.of(said(Purpose.NEWSLETTER, ConsentState.PENDING))));

        assertThat(stranger.get(path).status()).isEqualTo(200);
        assertThat(agrees(Purpose.NEWSLETTER)).isFalse();

        clock.advance(Duration.ofMinutes(1));
        assertThat(form(path, "").status()).isEqualTo(200);
        assertThat(agrees(Purpose.NEWSLETTER)).isTrue();
        assertThat(form(path, "").status()).isEqualTo(404);
    }

    @Test
    void a_confirmation_is_good_for_a_week_and_forgotten_after_a_month() {
        ContactId eva = contacts.create(ContactValues.email("eva." + mail)).id();
        ana = eva;
        String path = path(optIn.begin(List.of(said(Purpose.NEWSLETTER, ConsentState.PENDING))));

        clock.advance(Duration.ofDays(8));
        assertThat(form(path, "").status()).isEqualTo(404);
        assertThat(consents.proof(eva)).hasSize(1);

        clock.advance(Duration.ofDays(23));
        assertThat(optIn.forgetUnconfirmed()).isPositive();
        assertThat(consents.proof(eva)).isEmpty();
        assertThat(consents.standing(eva)).isEmpty();
    }
}
