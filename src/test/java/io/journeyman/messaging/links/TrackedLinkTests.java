package io.journeyman.messaging.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.Purpose;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.EventKinds;
import io.journeyman.messaging.SandboxMessage;
import io.journeyman.messaging.Sending;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class TrackedLinkTests {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Browsers browsers;

    @Autowired
    private LinkTokens tokens;

    private Sending sending;

    @BeforeEach
    void begin() {
        sending = new Sending(beans);
        sending.sandbox(Channel.EMAIL);
        sending.nextMorning();
    }

    @Test
    void a_click_leads_on_and_reaches_the_contacts_stream_with_the_links_name() {
        ContactId person = mailed();

        var answer = firefox().get(link(person, "Offer")).expect(302);

        assertThat(answer.header("Location")).isEqualTo("https://shop.example.test/offer?x=1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(clicks(person)).singleElement().satisfies(click -> {
            assertThat(click.properties())
                    .containsEntry("human", true)
                    .containsEntry("label", "offer")
                    .containsEntry("url", "https://shop.example.test/offer?x=1")
                    .containsEntry("channel", "EMAIL");
            assertThat(click.refId()).isEqualTo(sending.message(person).id().toString());
            assertThat(click.element()).isEqualTo("send_welcome");
        });
    }

    @Test
    void scanners_heads_prefetches_and_bursts_are_kept_raw_but_are_not_human() {
        ContactId scanned = mailed();
        ContactId headed = mailed();
        ContactId prefetched = mailed();
        ContactId burst = mailed();

        browsers.stranger()
                .header("User-Agent", "Mimecast URL scanner")
                .get(link(scanned, "Offer"))
                .expect(302);
        firefox().send("HEAD", link(headed, "Offer"), null).expect(302);
        firefox()
                .header("Sec-Purpose", "prefetch")
                .get(link(prefetched, "Offer"))
                .expect(302);
        firefox().get(link(burst, "Offer")).expect(302);
        firefox().get(link(burst, "More")).expect(302);

        assertThat(human(scanned)).containsExactly(false);
        assertThat(human(headed)).containsExactly(false);
        assertThat(human(prefetched)).containsExactly(false);
        assertThat(human(burst)).containsExactly(false, true);

        sending.clock().advance(Duration.ofSeconds(5));
        firefox().get(link(burst, "More")).expect(302);

        assertThat(human(burst)).containsExactly(true, false, true);
    }

    @Test
    void whatever_we_did_not_write_is_404_without_a_location() {
        ContactId person = mailed();
        String token = link(person, "Offer").substring("/p/c/".length());
        String other = tokens.make(LinkTokens.Use.OPEN, 1, 1);
        List<String> wrong = Stream.of(
                        token.substring(1),
                        token + "A",
                        token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"),
                        token.toLowerCase(java.util.Locale.ROOT),
                        other,
                        "AAAA",
                        "https%3A%2F%2Fevil.test",
                        "%2F%2Fevil.test",
                        "%5C%5Cevil.test",
                        "javascript%3Aalert(1)",
                        token + "%2F..%2F..",
                        token + "?u=https://evil.test%0d%0aSet-Cookie:x",
                        "x".repeat(300))
                .toList();

        for (String one : wrong) {
            if (one.contains("?u=")) {
                continue; // a query changes nothing: see below
            }
            var answer = firefox().get("/p/c/" + one);
            assertThat(answer.status()).as(one).isIn(400, 404);
            assertThat(answer.header("Location")).as(one).isNull();
        }
        assertThat(firefox().get("/p/c/" + token + "?u=https://evil.test").header("Location"))
                .isEqualTo("https://shop.example.test/offer?x=1");
    }

    @Test
    void ten_thousand_guesses_find_nothing() {
        ContactId person = mailed();
        byte[] known =
                java.util.Base64.getUrlDecoder().decode(link(person, "Offer").substring("/p/c/".length()));
        java.util.Random random = new java.util.Random(7);

        for (int i = 0; i < 10_000; i++) {
            byte[] guess = known.clone();
            random.nextBytes(guess);
            System.arraycopy(known, 0, guess, 0, known.length - 16);
            String token = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(guess);

            assertThat(tokens.read(LinkTokens.Use.CLICK, token, 2)).isEmpty();
        }
    }

    @Test
    void a_token_is_worth_nothing_for_another_use() {
        String click = tokens.make(LinkTokens.Use.CLICK, 5, 300);

        assertThat(tokens.read(LinkTokens.Use.CLICK, click, 2)).contains(new long[] {5, 300});
        assertThat(tokens.read(LinkTokens.Use.OPEN, click, 2)).isEmpty();
        assertThat(tokens.read(LinkTokens.Use.VIEW, click, 2)).isEmpty();
        assertThat(click).hasSizeLessThan(30);
    }

    @Test
    void the_pixel_is_there_only_with_consent_and_stops_when_it_is_withdrawn() {
        ContactId watched = sending.person();
        ContactId unwatched = sending.person();
        sending.agrees(watched, Purpose.OPEN_TRACKING, null);
        var email = sending.email();
        List.of(watched, unwatched).forEach(person -> sending.queue(person, email));
        sending.drain();

        String html = String.valueOf(sending.mailbox(watched).get(0).html());
        assertThat(sending.mailbox(unwatched).get(0).html()).doesNotContain("/p/o/");
        String pixel = html.replaceAll("(?s).*(/p/o/[A-Za-z0-9_-]+).*", "$1");

        firefox().get(pixel).expect(200);
        firefox().get(pixel).expect(200);

        assertThat(sending.events(watched, EventKinds.MESSAGE_OPENED)).hasSize(1);
        firefox().get(pixel + "x").expect(404);
    }

    @Test
    void a_message_opens_in_the_browser_in_a_box() {
        ContactId person = mailed();
        String view = beans.getBean(TrackedLinks.class).viewUrl(1);
        String path = URI.create(view).getPath();

        var answer = firefox().get(path);

        assertThat(answer.status()).isIn(200, 404);
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(person).isNotNull();
    }

    @Test
    void only_plain_web_addresses_are_followed() {
        assertThat(List.of("https://a.test/x", "http://a.test", "https://a.test/?a=1&b=%20"))
                .allMatch(TrackedLinks::followable);
        assertThat(List.of(
                        "javascript:alert(1)",
                        "//evil.test",
                        "\\\\evil.test",
                        "ftp://a.test",
                        "https:///nohost",
                        "https://a.test/ä",
                        "https://a.test/\r\nSet-Cookie: x",
                        "data:text/html,x"))
                .noneMatch(TrackedLinks::followable);
    }

    private ContactId mailed() {
        ContactId person = sending.person();
        sending.queue(person, sending.email());
        sending.drain();
        return person;
    }

    private Browser firefox() {
        return browsers.stranger().header("User-Agent", FIREFOX);
    }

    private String link(ContactId person, String text) {
        return sending.mailbox(person).get(0).links().stream()
                .filter(link -> link.text().equals(text))
                .map(SandboxMessage.Link::url)
                .map(url -> URI.create(url).getPath())
                .findFirst()
                .orElseThrow();
    }

    private List<ContactEvent> clicks(ContactId person) {
        return sending.events(person, EventKinds.MESSAGE_CLICKED);
    }

    /** Newest first. */
    private List<Object> human(ContactId person) {
        return clicks(person).stream()
                .map(click -> click.properties().get("human"))
                .toList();
    }
}
