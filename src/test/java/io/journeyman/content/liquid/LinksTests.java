package io.journeyman.content.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {

    private final List<String> written = new ArrayList<>();

    @Test
    void addresses_in_a_plain_text_become_links_without_their_full_stop() {
        String text = fill("See https://x.test/a?b=1, or (http://y.test). {{ link.offer }}!");

        assertThat(text).isEqualTo("See L0, or (L1). L2!");
        assertThat(written)
                .containsExactly(
                        "https://x.test/a?b=1=https://x.test/a?b=1",
                        "http://y.test=http://y.test",
                        "offer=https://o.test/1");
    }

    @Test
    void a_field_inside_an_address_is_encoded() {
        assertThat(fill("https://x.test/{{ name }}/?q={{ name }}")).isEqualTo("L0");
        assertThat(written.get(0)).endsWith("=https://x.test/a%20%26%2F%20b/?q=a%20%26%2F%20b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.test",
                "\\\\evil.test",
                "https:\\\\evil.test",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "https://",
                "https:///x",
                "http:evil.test",
                "https://a@b.test",
                "ftp://x.test",
                "file:///etc/passwd",
                "https://x.test\r\nSet-Cookie: a=b",
                "java\tscript:alert(1)",
                " javascript:alert(1)",
                "\u0001https://x.test",
                "/x",
                "x.test",
            })
    void only_whole_web_addresses_become_links(String url) {
        assertThat(WebAddress.isValid(url)).isFalse();
        assertThatThrownBy(() -> Liquid.prepared(Links.href("x", "{{ url }}"), true)
                        .fill(Map.of("url", url), Fill.toSend(Fill.LinkWriter.AS_WRITTEN)))
                .isInstanceOfSatisfying(
                        LiquidFailed.class, e -> assertThat(e.code()).isEqualTo("bad-link"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.test",
                "http://x.test:8080/a/b?c=d#e",
                "https://xn--bcher-kva.example/ü",
                "https://x.test/a b",
                "https://[::1]/x",
            })
    void whole_web_addresses_do(String url) {
        assertThat(WebAddress.isValid(url)).isTrue();
    }

    private String fill(String text) {
        Map<String, Object> values = Map.of("name", "a &/ b", "link", Map.of("offer", new Address("https://o.test/1")));
        return Liquid.prepared(Links.inText(text), false).fill(values, Fill.toSend((name, url) -> {
            written.add(name + "=" + url);
            return "L" + (written.size() - 1);
        }));
    }
}
