package io.journeyman.content.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiquidTests {

    private final Map<String, Object> values = new HashMap<>(Map.of(
            "contact", Map.of("firstName", "Ada", "city", "Zürich & Bern", "language", "de", "birthday", "1990-03-07"),
            "score", 62,
            "lists", List.of("VIP", "Beta")));

    @Test
    void fields_are_filled_with_the_values() {
        assertThat(text("Hello {{ contact.firstName }}, you have {{ score }} points."))
                .isEqualTo("Hello Ada, you have 62 points.");
    }

    @Test
    void a_missing_value_takes_the_fall_back() {
        assertThat(text("Hello {{ contact.lastName | default: \"there\" }}")).isEqualTo("Hello there");
    }

    @Test
    void an_empty_fall_back_is_an_answer_too() {
        assertThat(text("Hello{{ contact.lastName | default: \"\" }}!")).isEqualTo("Hello!");
    }

    @Test
    void a_missing_value_without_fall_back_fails_instead_of_leaving_a_hole() {
        assertThatThrownBy(() -> text("Hello {{ contact.lastName }}")).isInstanceOfSatisfying(LiquidFailed.class, e -> {
            assertThat(e.code()).isEqualTo("missing-value");
            assertThat(e.sentence()).contains("contact.lastName");
        });
    }

    @Test
    void for_the_author_a_hole_shows_as_the_name_of_its_field() {
        String shown =
                Liquid.text("Hello {{ contact.lastName }}").fill(values, Fill.toShow(Fill.LinkWriter.AS_WRITTEN));

        assertThat(shown).isEqualTo("Hello [contact.lastName]");
    }

    @Test
    void values_are_escaped_in_html_and_left_alone_in_text() {
        assertThat(html("{{ contact.city }}")).isEqualTo("Zürich &amp; Bern");
        assertThat(text("{{ contact.city }}")).isEqualTo("Zürich & Bern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{7*7}}",
                "{{ score }}",
                "{% raw %}x{% endraw %}",
                "{% include '/etc/passwd' %}",
                "${7*7}",
                "#{7*7}",
                "{{ contact.class }}",
                "%}{{",
                "{%- if true -%}",
                "\uE0000\uE001"
            })
    void a_value_is_never_read_as_template_code(String name) {
        values.put("contact", Map.of("firstName", name));

        assertThat(text("Hello {{ contact.firstName }}")).isEqualTo("Hello " + name);
        assertThat(text("{% assign n = contact.firstName | append: '!' %}Hello {{ n | default: 'x' }}"))
                .isEqualTo("Hello " + name + "!");
    }

    @Test
    void markup_in_a_value_is_shown_literally() {
        values.put("contact", Map.of("firstName", "<img src=x onerror=alert(1)>'\"`"));

        assertThat(html("<p title=\"{{ contact.firstName }}\">{{ contact.firstName | upcase }}</p>"))
                .doesNotContain("<img", "<IMG", "'", "`")
                .contains("&lt;img src=x onerror=alert(1)&gt;&#39;&quot;&#96;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% if score > 50 %}hot{% else %}cold{% endif %} | hot",
                "{% unless score > 50 %}cold{% endunless %}hot | hot",
                "{% case contact.language %}{% when 'de' %}Hallo{% else %}Hello{% endcase %} | Hallo",
                "{% for l in lists %}{{ l }};{% endfor %} | VIP;Beta;",
                "{{ lists }} | VIP, Beta",
                "{{ lists.size }} | 2",
                "{{ contact.birthday ` date: '%-d. %B %Y' }} | 7. März 1990",
                "{{ score ` divided_by: 7.0 ` round: 2 }} | 8.86",
                "{% if contact.lastName == blank %}none{% endif %} | none",
                "{{ 'a' ` append: 'b' ` upcase }} | AB",
                "{% if contact.firstName contains 'd' %}yes{% endif %} | yes",
            })
    void the_language_does_what_authors_expect(String source, String expected) {
        assertThat(text(source.replace('`', '|'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ contact.getClass | default: '' }}",
                "{{ contact.firstName.bytes | default: '' }}",
                "{{ lists.class.classLoader | default: '' }}",
                "{{ score.MAX_VALUE | default: '' }}",
                "{{ forloop.parentloop | default: '' }}",
                "{{ template | default: '' }}{{ this | default: '' }}{{ context | default: '' }}",
            })
    void no_java_object_is_reachable(String source) {
        assertThat(text(source)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% include '/etc/passwd' %}",
                "{% include_relative 'x' %}",
                "{% render 'x' %}",
                "{% layout 'x' %}",
                "{% capture x %}{% endcapture %}",
                "{% tablerow x in lists %}{% endtablerow %}",
                "{% href n %}x{% endhref %}",
                "{% src n %}x{% endsrc %}",
                "{% increment x %}",
                "{% cycle 'a', 'b' %}",
                "{{ 'x' | json }}",
                "{{ x | where_exp: 'a' }}",
                "{{ x | map: 'a' }}",
                "{% if %}",
                "{% if score %}",
                "{{ score",
                "{% endif %}",
                "{{ score | }}",
                "{{ 1 | nope }}",
                "{{ 99999999999999999999999 }}",
                "{% for x in %}{% endfor %}",
            })
    void what_the_language_does_not_have_is_refused_with_a_sentence(String source) {
        assertThatThrownBy(() -> Liquid.text(source))
                .isInstanceOfSatisfying(
                        LiquidBroken.class, e -> assertThat(e.sentence()).isNotBlank());
    }

    @Test
    void a_refusal_names_the_line() {
        assertThatThrownBy(() -> Liquid.text("one\ntwo\n{{ 'x' | nope }}"))
                .isInstanceOfSatisfying(
                        LiquidBroken.class, e -> assertThat(e.line()).isEqualTo(3));
    }

    private String text(String source) {
        return Liquid.text(source).fill(values, Fill.toSend(Fill.LinkWriter.AS_WRITTEN));
    }

    private String html(String source) {
        return Liquid.html(source).fill(values, Fill.toSend(Fill.LinkWriter.AS_WRITTEN));
    }
}
