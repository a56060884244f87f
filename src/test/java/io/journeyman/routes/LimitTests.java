package io.journeyman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.web.RateLimits;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LimitTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private RateLimits limits;

    @Autowired
    private ShiftableClock clock;

    @BeforeEach
    void nobody_knocked_yet() {
        limits.forget();
    }

    @Test
    void a_hundred_log_ins_a_minute_are_too_many_whatever_the_header_says() {
        Browser browser = browsers.stranger();
        browser.get("/api/session").expect(401);

        List<Answer> answers = IntStream.range(0, 100)
                .mapToObj(i -> browser.header("X-Forwarded-For", "203.0.113." + i)
                        .post("/api/session", Map.of("email", "a" + i + "@example.test", "password", "guess")))
                .toList();

        Answer last = answers.get(99);
        assertThat(last.expect(429).problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(last.header("Retry-After")))).isBetween(1, 60);
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(60);
    }

    @Test
    void one_account_is_not_guessed_at_from_everywhere() {
        Browser browser = browsers.stranger();
        browser.get("/api/session").expect(401);
        Map<String, String> guess = Map.of("email", "victim@example.test", "password", "guess");

        List<Integer> statuses = IntStream.range(0, 30)
                .mapToObj(i -> browser.post("/api/session", guess).status())
                .toList();

        assertThat(statuses.subList(0, 20)).containsOnly(401);
        assertThat(statuses.subList(20, 30)).containsOnly(429);
    }

    @Test
    void public_forms_are_slowed_down_and_open_again_after_a_while() {
        Browser stranger = browsers.stranger();
        IntStream.range(0, 60).forEach(i -> stranger.post("/p/forms/unknown", null));

        stranger.post("/p/forms/unknown", null).expect(429);

        clock.advance(Duration.ofMinutes(1));
        assertThat(stranger.post("/p/forms/unknown", null).status()).isNotEqualTo(429);
    }

    @Test
    void guessing_public_links_ends_in_429() {
        Browser stranger = browsers.stranger();

        List<Integer> statuses = IntStream.range(0, 610)
                .mapToObj(i -> stranger.get("/p/unsubscribe/guess" + i).status())
                .distinct()
                .toList();

        assertThat(statuses).containsExactly(404, 429);
    }
}
