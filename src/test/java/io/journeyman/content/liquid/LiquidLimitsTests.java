package io.journeyman.content.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Row T1 of the security table: whatever an author writes, filling stops soon and stays small. */
class LiquidLimitsTests {

    private static final String DOUBLING = "{% assign s = s | append: s %}";

    static Stream<Arguments> runaways() {
        return Stream.of(
                Arguments.of("a hundred million rounds", "{% for i in (1..100000000) %}x{% endfor %}"),
                Arguments.of("rounds without output", "{% for i in (1..100000000) %}{% endfor %}"),
                Arguments.of("negative range", "{% for i in (-2000000000..2000000000) %}{% endfor %}"),
                Arguments.of(
                        "nested loops",
                        "{% for a in (1..9000) %}{% for b in (1..9000) %}{% for c in (1..9000) %}x{% endfor %}"
                                + "{% endfor %}{% endfor %}"),
                Arguments.of("doubling", "{% assign s = 'aaaaaaaaaaaaaaaa' %}" + DOUBLING.repeat(60) + "{{ s }}"),
                Arguments.of(
                        "doubling in a loop",
                        "{% assign s = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..9000) %}" + DOUBLING
                                + "{% endfor %}{{ s }}"),
                Arguments.of(
                        "replacing every gap",
                        "{% assign s = 'a' %}" + DOUBLING.repeat(16) + "{{ s | replace: '', s }}"),
                Arguments.of(
                        "joining with much",
                        "{% assign s = 'a' %}" + DOUBLING.repeat(16)
                                + "{% assign l = s | split: '' %}{{ l | join: s }}"),
                Arguments.of(
                        "squaring",
                        "{% assign n = 99999999 %}" + "{% assign n = n | times: n %}".repeat(60) + "{{ n }}"),
                Arguments.of("rounding to a billion places", "{{ 1 | round: 1000000000 }}"),
                Arguments.of("dividing by nothing", "{{ 1 | divided_by: 0 }}"),
                Arguments.of(
                        "much text in many rounds",
                        "{% for i in (1..9999) %}" + "0123456789".repeat(1000) + "{% endfor %}"),
                Arguments.of(
                        "many silent conditions in many rounds",
                        "{% for i in (1..9999) %}" + "{% if i == 0 %}{% endif %}".repeat(900) + "{% endfor %}"),
                Arguments.of(
                        "a condition as long as the source",
                        "{% for i in (1..9999) %}{% if 1 == 2" + " or 1 == 2".repeat(180)
                                + " %}{% endif %}{% endfor %}"),
                Arguments.of(
                        "many filters in many rounds",
                        "{% for i in (1..9999) %}{% assign x = i" + " | append: 'aaaaaaaa' | strip".repeat(60)
                                + " %}{% endfor %}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runaways")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void filling_stops_within_half_a_second_and_a_megabyte(String name, String source) {
        Liquid liquid = Liquid.text(source);
        long before = spent();

        Throwable thrown = catchThrowable(() -> {
            String filled = liquid.fill(Map.of(), Fill.toSend(Fill.LinkWriter.AS_WRITTEN));
            assertThat(filled.length()).isLessThanOrEqualTo(Limits.OUTPUT);
        });

        assertThat(Duration.ofNanos(spent() - before)).isLessThan(Duration.ofMillis(900));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(LiquidFailed.class);
        }
    }

    static Stream<Arguments> monsters() {
        return Stream.of(
                Arguments.of("deep nesting", "{% if true %}".repeat(20_000) + "{% endif %}".repeat(20_000)),
                Arguments.of("never closed", "{% if true %}".repeat(10_000)),
                Arguments.of("brackets", "{{".repeat(60_000)),
                Arguments.of("opened tags", "{% ".repeat(60_000)),
                Arguments.of(
                        "parentheses", "{% if " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + " %}{% endif %}"),
                Arguments.of("indexes", "{{ a" + "[a".repeat(20_000) + "]".repeat(20_000) + " }}"),
                Arguments.of("too long", "x".repeat(Limits.SOURCE + 1)),
                Arguments.of("many tags", "{% if a == 1 %}{{ a | upcase }}{% endif %}".repeat(660)),
                Arguments.of("deep enough", "{% if true %}".repeat(60) + "{% endif %}".repeat(60)),
                Arguments.of("long condition", "{% if 1 == 2" + " or 1 == 2".repeat(190) + " %}{% endif %}"),
                Arguments.of("long parentheses", "{% if " + "(".repeat(900) + "1" + ")".repeat(900) + " %}{% endif %}"),
                Arguments.of("long indexes", "{{ a" + "[a".repeat(600) + "]".repeat(600) + " }}"),
                Arguments.of("long pipes", "{{ a " + "| upcase ".repeat(200) + "}}"),
                Arguments.of("pipes", "{{ a " + "| upcase ".repeat(25_000) + "}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("monsters")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void a_monstrous_source_is_refused_or_read_in_bounded_time(String name, String source) {
        long before = spent();

        Throwable thrown = catchThrowable(() -> Liquid.text(source));

        assertThat(Duration.ofNanos(spent() - before)).isLessThan(Duration.ofSeconds(3));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(LiquidBroken.class);
        }
    }

    /** This thread's own time: the machine that tests may be busy. */
    private static long spent() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
