package io.journeyman.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.journeyman.content.email.CompiledEmail;
import io.journeyman.content.email.EmailCompiler;
import io.journeyman.shared.ContactId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * Row X1 of the security table for values: whatever a person is called, works for or lives in, it stays words in every place
 * of a message. What authors write themselves is shown in a frame without rights (see {@code xss.spec.ts}).
 */
class XssTests {

    private static final String BODY = """
            <mjml><mj-body><mj-section><mj-column>
              <mj-text><p id="text" title="{{ contact.name }}">{{ contact.name }}</p></mj-text>
              <mj-text><a id="label" href="https://x.test/">{{ contact.name }}</a></mj-text>
              <mj-text><a id="query" href="https://x.test/?q={{ contact.name }}#{{ contact.name }}">x</a></mj-text>
              <mj-image src="https://x.test/a.png" alt="{{ contact.name }}" />
              <mj-button href="{{ link.offer }}">{{ contact.name | upcase }}</mj-button>
            </mj-column></mj-section></mj-body></mjml>""";

    private final Rendering rendering = new Rendering(new RecipientValues(List.of()));
    private final TemplateVersion version = version();
    private final String bare = html("Ada");

    @Test
    void no_value_becomes_markup_anywhere_in_a_message() throws IOException {
        int elements = Jsoup.parse(bare).getAllElements().size();

        for (String payload : payloads()) {
            Document filled = Jsoup.parse(html(payload));

            assertThat(filled.getAllElements()).as(payload).hasSize(elements);
            assertThat(filled.select("script,iframe,svg,math,object,embed,form,base"))
                    .as(payload)
                    .isEmpty();
            Element text = filled.getElementById("text");
            assertThat(text.wholeText().strip()).as(payload).isEqualTo(payload.strip());
            assertThat(text.attributes().size()).as(payload).isEqualTo(2);
            assertThat(filled.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .as(payload)
                    .isEmpty();
            assertThat(filled.select("[href]").eachAttr("href"))
                    .as(payload)
                    .allMatch(url -> url.startsWith("https://x.test/"));
        }
    }

    @Test
    void no_author_breaks_the_compiler() throws IOException {
        for (String payload : payloads()) {
            assertThatCode(() -> Parts.of(new EmailContent(
                            payload.replace("{", "("),
                            "",
                            null,
                            null,
                            null,
                            BODY.replace("{{ contact.name }}", payload.replace("{", "(")),
                            null,
                            List.of(new NamedLink("offer", "https://x.test/")))))
                    .as(payload)
                    .doesNotThrowAnyException();
        }
    }

    private String html(String name) {
        Recipient recipient = new Recipient(ContactId.next(), Map.of("contact", Map.of("name", name)));
        return ((RenderedEmail) rendering.render(version, recipient, RenderContext.preview())).html();
    }

    private static TemplateVersion version() {
        EmailContent email = new EmailContent(
                "Hi {{ contact.name }}",
                "{{ contact.name }}",
                null,
                null,
                null,
                BODY,
                null,
                List.of(new NamedLink("offer", "https://x.test/o/{{ contact.name }}")));
        CompiledEmail compiled = EmailCompiler.compile(BODY, email.subject(), email.preheader());
        return new TemplateVersion(
                TemplateVersionId.next(),
                TemplateId.next(),
                1,
                email,
                compiled.html(),
                compiled.text(),
                "A",
                null,
                Instant.EPOCH);
    }

    private static List<String> payloads() throws IOException {
        return new ClassPathResource("xss/payloads.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
