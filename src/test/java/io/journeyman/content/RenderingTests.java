package io.journeyman.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.content.email.CompiledEmail;
import io.journeyman.content.email.EmailCompiler;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTests {

    private final Rendering rendering = new Rendering(new RecipientValues(List.of()));
    private final List<RenderedLink> asked = new ArrayList<>();

    @Test
    void an_email_is_filled_with_head_body_and_text() {
        RenderedEmail email = email(version("Hi {{ contact.firstName }}", body(), null), "Ada");

        assertThat(email.subject()).isEqualTo("Hi Ada");
        assertThat(email.preheader()).isEqualTo("For Ada");
        assertThat(email.html())
                .contains("Hello Ada")
                .contains("https://t.test/0")
                .contains("https://u.test/stop");
        assertThat(email.text())
                .contains("Hello Ada")
                .contains("Offer: https://t.test/0")
                .contains("Unsubscribe: https://u.test/stop");
        assertThat(email.links()).containsExactly(new RenderedLink(0, "offer", "https://x.test/?who=Ada"));
    }

    @Test
    void each_link_is_asked_for_once_a_place_and_our_own_never() {
        email(version("s", body() + "<mj-button href=\"{{ link.offer }}\">Again</mj-button>", null), "Ada");

        assertThat(asked).extracting(RenderedLink::position).containsExactly(0, 1);
        assertThat(asked).extracting(RenderedLink::name).containsExactly("offer", "offer");
    }

    @Test
    void the_pixel_stands_before_the_end_of_the_body() {
        RenderContext context = new RenderContext(
                "https://u.test/stop",
                "https://u.test/p",
                "https://u.test/v",
                RenderContext.LinkWriter.AS_WRITTEN,
                "https://p.test/o?a=1&b=2",
                Map.of());

        RenderedEmail email = (RenderedEmail) rendering.render(version("s", body(), null), recipient("Ada"), context);

        assertThat(email.html().strip()).containsPattern("src=\"https://p.test/o\\?a=1&amp;b=2\"[^>]*>\\s*</body>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: all@example.com",
                "Ada\nBcc: all@example.com",
                "Ada\rX: y",
                "Ada\u0000",
                "Ada\u2028Bcc: x",
                "Ada\u0085X: y",
                "Ada\u000b\u000c",
                "\r\n\r\n<html>body",
                "Ada\u202egnp.exe",
            })
    void nothing_a_person_is_called_breaks_out_of_a_header(String name) {
        RenderedEmail email = email(version("Hi {{ contact.firstName | default: 'x' }}", body(), null), name);

        for (String header : List.of(email.subject(), email.preheader(), String.valueOf(email.senderName()))) {
            assertThat(header).doesNotContainPattern("[\\p{Cc}\\u2028\\u2029\\u0085\\u202e]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.test\r\nRCPT TO:<x@y.test>",
                "a@b.test, x@y.test",
                "\"a b\"@c.test",
                "a@b",
                "a@b.test>",
                "<a@b.test>",
                "a@-b.test",
                "a b@c.test",
                "a..b@c.test",
                ".a@b.test",
                "a.@b.test",
                "a@b.test\n",
                "{{ contact.email }}",
                "@b.test",
                "a@[127.0.0.1]",
            })
    void only_a_plain_address_becomes_a_sender(String address) {
        assertThat(HeaderText.isAddress(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{7*7}}",
                "{% raw %}",
                "{{ unsubscribe_url }}",
                "<img src=x onerror=alert(1)>",
                "</title><script>alert(1)</script>",
                "%7B%7B7*7%7D%7D",
                "&lt;b&gt;",
                "\" onmouseover=\"alert(1)",
            })
    void whatever_a_person_is_called_is_shown_literally(String name) {
        RenderedEmail email = email(version("{{ contact.firstName }}", body(), null), name);

        assertThat(email.subject()).isEqualTo(name);
        assertThat(email.text()).contains("Hello " + name);
        assertThat(Jsoup.parse(email.html()).text()).contains("Hello " + name);
        assertThat(Jsoup.parse(email.html()).select("script,[onerror],[onmouseover]"))
                .isEmpty();
    }

    @Test
    void a_person_without_the_value_gets_no_message_rather_than_one_with_a_hole() {
        assertThatThrownBy(() -> rendering.render(
                        version("Hi {{ contact.lastName }}", body(), null), recipient("Ada"), RenderContext.preview()))
                .isInstanceOfSatisfying(
                        RenderFailed.class, e -> assertThat(e.code()).isEqualTo("missing-value"));
    }

    @Test
    void an_sms_and_a_viber_message_have_their_links_rewritten() {
        List<NamedLink> links = List.of(new NamedLink("offer", "https://x.test/?who={{ contact.firstName }}"));
        RenderedText sms = (RenderedText) rendering.render(
                version(new SmsContent("Hi {{ contact.firstName }}: {{ link.offer }}", links)),
                recipient("Ada"),
                context());
        RenderedText viber = (RenderedText) rendering.render(
                version(new ViberContent(
                        "Hi <b>", "https://x.test/a.png", "Go, {{ contact.firstName }}", "{{ link.offer }}", links)),
                recipient("Ada"),
                context());

        assertThat(sms.text()).isEqualTo("Hi Ada: https://t.test/0");
        assertThat(viber)
                .isEqualTo(new RenderedText(
                        "Hi <b>",
                        "https://x.test/a.png",
                        "Go, Ada",
                        "https://t.test/0",
                        List.of(new RenderedLink(0, "offer", "https://x.test/?who=Ada"))));
    }

    @Test
    void a_rep_given_by_the_sender_is_a_value_like_any_other() {
        RenderContext context = new RenderContext(
                "https://u.test/stop",
                "https://u.test/p",
                "https://u.test/v",
                RenderContext.LinkWriter.AS_WRITTEN,
                null,
                Map.of("rep", Map.of("name", "Bo")));

        RenderedText sms = (RenderedText) rendering.render(
                version(new SmsContent("Yours, {{ rep.name }}", List.of())), recipient("Ada"), context);

        assertThat(sms.text()).isEqualTo("Yours, Bo");
    }

    private RenderedEmail email(TemplateVersion version, String name) {
        return (RenderedEmail) rendering.render(version, recipient(name), context());
    }

    private RenderContext context() {
        return new RenderContext(
                "https://u.test/stop",
                "https://u.test/preferences",
                "https://u.test/view",
                link -> {
                    asked.add(link);
                    return "https://t.test/" + link.position();
                },
                null,
                Map.of());
    }

    private static Recipient recipient(String name) {
        return new Recipient(ContactId.next(), Map.of("contact", Map.of("firstName", name)));
    }

    private static String body() {
        return "<mj-text>Hello {{ contact.firstName }}</mj-text><mj-button href=\"{{ link.offer }}\">Offer</mj-button>"
                + "<mj-text><a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></mj-text>";
    }

    private static TemplateVersion version(String subject, String body, @Nullable String text) {
        return version(new EmailContent(
                subject,
                "For {{ contact.firstName }}",
                "{{ contact.firstName }}'s team",
                null,
                null,
                "<mjml><mj-body><mj-section><mj-column>" + body + "</mj-column></mj-section></mj-body></mjml>",
                text,
                List.of(new NamedLink("offer", "https://x.test/?who={{ contact.firstName }}"))));
    }

    private static TemplateVersion version(MessageContent content) {
        String html = null;
        String text = null;
        if (content instanceof EmailContent email) {
            CompiledEmail compiled = EmailCompiler.compile(email.mjml(), email.subject(), email.preheader());
            html = compiled.html();
            text = Parts.textOf(email, compiled);
        }
        return new TemplateVersion(
                TemplateVersionId.next(), TemplateId.next(), 1, content, html, text, "Author", null, Instant.EPOCH);
    }
}
