package io.journeyman.content.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldUsesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{ contact.city }}; contact.city",
                "{{ contact['city'] }}; contact.city",
                "{{ contact.city | upcase }}; contact.city",
                "{{ contact.city | default: 'here' }}; ''",
                "{{ contact.city | default: contact.country }}; contact.city contact.country",
                "{{ contact.city | default: contact.country | default: 'here' }}; ''",
                "{% if contact.city %}{{ contact.city }}{% endif %}; ''",
                "{% if contact.city %}{% else %}{{ contact.city }}{% endif %}; contact.city",
                "{% if contact.city or contact.country %}{{ contact.city }}{% endif %}; contact.city",
                "{% if contact.city and contact.country %}{{ contact.city }}{% endif %}; ''",
                "{% unless contact.city %}{{ contact.country }}{% endunless %}; contact.country",
                "{% unless contact.city %}{% else %}{{ contact.city }}{% endunless %}; ''",
                "{% assign c = contact.city %}{{ c }}; contact.city",
                "{% assign c = contact.city | default: 'x' %}{{ c }}; ''",
                "{% assign c = 'x' %}{{ c }}; ''",
                "{% case contact.city %}{% when 'Bern' %}{{ contact.city }}{% endcase %}; ''",
                "{% for l in lists %}{{ l }}{{ forloop.index }}{% endfor %}; ''",
                "{{ 'Hi ' | append: contact.city }}; contact.city",
                "{{ contact[which] }}; ? which",
                "{{ lists.size }}; lists",
                "{% if contact.city %}Hello{% endif %}; ''",
            })
    void fields_that_may_leave_a_hole_are_found(String source, String expected) {
        String found = String.join(
                " ",
                Liquid.text(source).uses().stream()
                        .filter(use -> use.written() && !use.safe())
                        .map(FieldUse::path)
                        .toList());

        assertThat(found).isEqualTo(expected);
    }
}
