package io.journeyman.content.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.content.liquid.Fill;
import io.journeyman.content.liquid.Liquid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailCompilerTests {

    private static final Map<String, Object> VALUES = Map.of(
            "contact",
            Map.of("firstName", "Ada <b>", "id", "a b&c", "vip", true),
            "unsubscribe_url",
            "https://x.test/u?a=1&b=2");

    private final List<String> written = new ArrayList<>();

    @Test
    void fields_survive_the_compiler_with_their_quotes() {
        String html = filled(compile("<mj-text>Hello {{ contact.nick | default: \"<3 'you'\" }}</mj-text>")
                .html());

        assertThat(html).contains("Hello &lt;3 &#39;you&#39;</div>").contains("<!doctype html>");
    }

    @Test
    void values_in_a_link_are_encoded_once_and_the_link_is_rewritten_in_place() {
        String html = filled(
                compile("<mj-button href=\"https://x.test/?u={{ contact.id }}&amp;k=1\">See the offer</mj-button>")
                        .html());

        assertThat(written).containsExactly("See the offer → https://x.test/?u=a%20b%26c&k=1");
        assertThat(html).contains("href=\"https://t.test/0?a&amp;b\"").doesNotContain("x.test/?u");
    }

    @Test
    void a_link_is_known_under_its_authors_name() {
        filled(
                compile("<mj-button href=\"{{ link.offer }}\">Go</mj-button>").html(),
                Map.of("link", Map.of("offer", "https://x.test/o")));

        assertThat(written).containsExactly("offer → https://x.test/o");
    }

    @Test
    void subject_and_preview_line_enter_the_document_escaped() {
        CompiledEmail email = EmailCompiler.compile(
                mjml("<mj-text>x</mj-text>"), "Tom & {{ contact.firstName }}", "A < {{ contact.firstName }}");

        assertThat(filled(email.html()))
                .contains("<title>Tom &amp; Ada &lt;b&gt;</title>")
                .contains(">A &lt; Ada &lt;b&gt;&#847;");
        assertThat(email.text()).isEqualTo("x");
    }

    @Test
    void the_text_part_has_the_words_in_order_and_links_behind_them() {
        CompiledEmail email = compile("""
                <mj-text><h1>Hello {{ contact.firstName }}</h1><p>First &amp; <b>second</b></p><ul><li>one</li><li>two</li></ul></mj-text>
                <mj-table><tr><td>a</td><td>b</td></tr></mj-table>
                <mj-button href="https://x.test/?a=1&amp;copy=2">Go on</mj-button>
                <mj-text><a href="{{ unsubscribe_url }}">Unsubscribe</a></mj-text>""");

        String text = Liquid.prepared(email.text(), false).fill(VALUES, fill());

        assertThat(text.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .containsExactly(
                        "Hello Ada <b>",
                        "First & second",
                        "- one",
                        "- two",
                        "ab",
                        "Go on: https://t.test/0?a&b",
                        "Unsubscribe: https://t.test/1?a&b");
        assertThat(written.get(0)).isEqualTo("Go on → https://x.test/?a=1&copy=2");
    }

    @Test
    void conditions_between_sections_work_inside_mj_raw() {
        String source =
                "<mjml><mj-body><mj-raw>{% if contact.vip %}</mj-raw><mj-section><mj-column><mj-text>VIP</mj-text>"
                        + "</mj-column></mj-section><mj-raw>{% endif %}</mj-raw></mj-body></mjml>";
        CompiledEmail email = EmailCompiler.compile(source, "s", "");

        assertThat(email.findings()).isEmpty();
        assertThat(filled(email.html())).contains("VIP");
        assertThat(Liquid.prepared(email.text(), false).fill(Map.of("contact", Map.of()), fill()))
                .isBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<mj-text><script>alert(1)</script></mj-text>; forbidden-tag",
                "<mj-text><iframe src='https://x.test'></iframe></mj-text>; forbidden-tag",
                "<mj-text><form action='https://x.test'></form></mj-text>; forbidden-tag",
                "<mj-text><b onclick='x()'>x</b></mj-text>; forbidden-attribute",
                "<mj-text><a href='javascript:alert(1)'>x</a></mj-text>; bad-link",
                "<mj-text><a href='//evil.test'>x</a></mj-text>; bad-link",
                "<mj-text><a href='https://user@evil.test'>x</a></mj-text>; bad-link",
                "<mj-text><a href='/offer'>x</a></mj-text>; bad-link",
                "<mj-button href='#'>x</mj-button>; empty-link",
                "<mj-text><a href=''>x</a></mj-text>; empty-link",
                "<mj-include path='/etc/passwd' />; include",
                "<mj-buton>x</mj-buton>; unknown-tag",
                "<mj-text><b style='color:{{ contact.c }}'>x</b></mj-text>; field-in-style",
                "<mj-text color='{{ contact.c }}'>x</mj-text>; field-in-style",
                "<mj-raw><b {{ contact.c }}>x</b></mj-raw>; mjml-broken",
                "<mj-spacer height='10px'>{{ contact.firstName }}</mj-spacer>; lost-tag",
                "<mj-image src='https://x.test/a.png' />; no-alt",
            })
    void what_mail_programs_refuse_or_values_could_break_is_found(String body, String code) {
        assertThat(compile(body).findings()).extracting(Finding::code).contains(code);
    }

    @Test
    void no_font_is_loaded_that_nobody_asked_for() {
        String unasked = compile("<mj-text font-family=\"Roboto, Ubuntu, sans-serif\">x</mj-text>")
                .html();
        String asked = EmailCompiler.compile(
                        "<mjml><mj-head><mj-font name=\"Lato\" href=\"https://fonts.example/lato.css\" /></mj-head><mj-body>"
                                + "<mj-section><mj-column><mj-text font-family=\"Lato\">x</mj-text></mj-column></mj-section>"
                                + "</mj-body></mjml>",
                        "s",
                        "")
                .html();

        assertThat(unasked).doesNotContain("fonts.googleapis.com");
        assertThat(asked).contains("<link href=\"https://fonts.example/lato.css\"");
    }

    @Test
    void something_that_is_no_mjml_is_a_finding_and_no_crash() {
        for (String source :
                List.of("", "hello", "<html></html>", "<mjml></mjml>", "<mjml><mj-body", "<mjml>".repeat(5000))) {
            assertThat(EmailCompiler.compile(source, "s", "p").findings()).anyMatch(Finding::stops);
        }
    }

    @Test
    void a_dangerous_address_from_a_value_never_becomes_a_link() {
        String html = Liquid.prepared(
                        compile("<mj-text><a href=\"{{ contact.site }}\">x</a></mj-text>")
                                .html(),
                        true)
                .fill(
                        Map.of("contact", Map.of("site", "javascript:alert(1)")),
                        Fill.toShow(Fill.LinkWriter.AS_WRITTEN));

        assertThat(html).contains("href=\"#\"").doesNotContain("javascript:");
    }

    private static CompiledEmail compile(String body) {
        return EmailCompiler.compile(mjml(body), "Subject", "");
    }

    private static String mjml(String body) {
        return "<mjml><mj-body><mj-section><mj-column>" + body + "</mj-column></mj-section></mj-body></mjml>";
    }

    private String filled(String html) {
        return filled(html, VALUES);
    }

    private String filled(String html, Map<String, Object> values) {
        return Liquid.prepared(html, true).fill(values, fill());
    }

    private Fill fill() {
        return Fill.toSend((name, url) -> {
            written.add(name + " → " + url);
            return "https://t.test/" + (written.size() - 1) + "?a&b";
        });
    }
}
