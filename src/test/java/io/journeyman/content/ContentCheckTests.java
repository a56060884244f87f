package io.journeyman.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTests {

    private static final String FOOT = "<mj-text><a href=\"{{ unsubscribe_url }}\">Stop</a></mj-text>";

    private final ContentCheck check = new ContentCheck(new RecipientValues(List.of(new TestFields())));

    @Test
    void every_starter_can_be_published_as_it_is() {
        for (Starter starter : new Starters().all()) {
            String purpose = starter.key().contains("service") ? "service" : "offers";

            assertThat(check.of(purpose, starter.content())).as(starter.key()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Hi {{ contact.firstName }}; missing-fallback",
                "Hi {{ contact.fistName | default: 'x' }}; unknown-field",
                "Hi {{ contact }}; unknown-field",
                "Hi {{ contact[x] }}; computed-field",
                "Hi {{ link.nowhere }}; unknown-link",
                "Hi {{ contact.firstName; broken-field",
                "''; no-subject",
            })
    void a_subject_that_would_fail_for_somebody_is_found(String subject, String code) {
        assertThat(codes(email(subject, FOOT))).contains(code);
    }

    @Test
    void a_problem_says_where_it_is_and_what_to_write() {
        ContentProblem problem = check.of("offers", email("s", "\n\n<mj-text>{{ contact.firstName }}</mj-text>" + FOOT))
                .get(0);

        assertThat(problem.pointer()).isEqualTo("/mjml");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.field()).isEqualTo("contact.firstName");
        assertThat(problem.sentence()).contains("First name").contains("{{ contact.firstName | default: \"there\" }}");
    }

    @Test
    void a_near_miss_is_answered_with_the_name_that_exists() {
        assertThat(check.of("offers", email("{{ contact.fistName | default: 'x' }}", FOOT)))
                .anyMatch(problem -> problem.sentence().contains("Did you mean \"contact.firstName\"?"));
    }

    @Test
    void marketing_needs_a_way_out_and_service_mail_does_not() {
        EmailContent without = email("s", "<mj-text>x</mj-text>");

        assertThat(codes(without)).contains("no-unsubscribe");
        assertThat(check.of("service", without))
                .extracting(ContentProblem::code)
                .doesNotContain("no-unsubscribe");
    }

    @Test
    void a_text_part_of_its_own_needs_the_way_out_too() {
        EmailContent email = new EmailContent("s", "p", null, null, null, mjml(FOOT), "Only words", List.of());

        assertThat(codes(email)).containsExactly("no-unsubscribe");
    }

    @Test
    void a_message_without_purpose_cannot_be_sent() {
        assertThat(check.of(null, email("s", FOOT)))
                .extracting(ContentProblem::code)
                .containsExactly("no-purpose");
    }

    @Test
    void addresses_take_no_fields_and_no_line_breaks() {
        EmailContent email = new EmailContent(
                "s", "p", null, "a@b.test\r\nBcc: c@d.test", "{{ contact.email }}", mjml(FOOT), null, List.of());

        assertThat(codes(email)).containsExactly("bad-address", "bad-address");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "offer; javascript:alert(1); bad-link",
                "offer; x.test; bad-link",
                "offer; //x.test; bad-link",
                "offer; javascript:{{ contact.id }}; bad-link",
                "1offer; https://x.test; bad-link-name",
                "of-fer; https://x.test; bad-link-name",
                "offer; https://x.test/{{ contact.firstName }}; missing-fallback",
                "offer; {{ link.other }}; link-in-link",
            })
    void links_are_judged(String name, String url, String code) {
        SmsContent sms = new SmsContent("Go {{ link." + name + " }}", List.of(new NamedLink(name, url)));

        assertThat(codes(sms)).contains(code);
    }

    @Test
    void a_link_nobody_uses_is_only_worth_a_hint() {
        List<ContentProblem> problems =
                check.of("offers", new SmsContent("Go", List.of(new NamedLink("offer", "https://x.test"))));

        assertThat(problems).extracting(ContentProblem::code).containsExactly("unused-link");
        assertThat(problems).noneMatch(ContentProblem::stops);
    }

    @Test
    void an_sms_says_which_characters_cost_more() {
        assertThat(check.of("offers", new SmsContent("x".repeat(100) + "“", List.of())))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.sentence()).contains("“").contains("2 parts"));
        assertThat(codes(new SmsContent("x".repeat(1600), List.of()))).containsExactly("too-long");
    }

    @Test
    void a_viber_message_has_its_limits() {
        assertThat(codes(viber("x".repeat(1001), null, null, null))).containsExactly("too-long");
        assertThat(codes(viber("x", "http://x.test/a.png", null, null))).containsExactly("bad-link");
        assertThat(codes(viber("x", null, "Go", null))).containsExactly("half-button");
        assertThat(codes(viber("x", null, "x".repeat(31), "https://x.test"))).containsExactly("too-long");
        assertThat(codes(viber("", null, null, null))).containsExactly("no-text");
    }

    private List<String> codes(MessageContent content) {
        return check.of("offers", content).stream().map(ContentProblem::code).toList();
    }

    private static ViberContent viber(
            String text, @Nullable String image, @Nullable String label, @Nullable String url) {
        return new ViberContent(text, image, label, url, List.of());
    }

    private static EmailContent email(String subject, String body) {
        return new EmailContent(subject, "p", null, null, null, mjml(body), null, List.of());
    }

    private static String mjml(String body) {
        return "<mjml><mj-body><mj-section><mj-column>" + body + "</mj-column></mj-section></mj-body></mjml>";
    }

    /** A few fields without a database. */
    private static final class TestFields implements MessageFields {

        @Override
        public String group() {
            return "contact";
        }

        @Override
        public List<MessageField> fields() {
            return List.of(
                    MessageField.text("contact.firstName", "First name", "Person", "there", "Ada"),
                    MessageField.text("contact.id", "Number", "Person", "", "1").forEverybody(),
                    MessageField.text("company.name", "Company", "Company", "", "X"));
        }

        @Override
        public Map<ContactId, Map<String, Object>> values(Collection<ContactId> contacts) {
            return Map.of();
        }
    }
}
