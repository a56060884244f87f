package io.journeyman.messaging.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.messaging.providers.OneRequest.Lost;
import io.journeyman.messaging.providers.OneRequest.NotSent;
import io.journeyman.messaging.providers.OneRequest.Outcome;
import io.journeyman.messaging.providers.OneRequest.Replied;
import io.journeyman.testing.FakeHttp;
import io.journeyman.testing.FakeHttp.Reaction;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneRequestTests {

    private final FakeHttp server = new FakeHttp();
    private final OneRequest requests = new OneRequest();
    private int marks;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_mark_is_made_once_before_the_body_and_the_answer_is_read() throws Exception {
        server.react(Reaction.json(201, "{\"sid\":\"SM1\"}", "Retry-After: 7"));

        Outcome outcome = post();

        assertThat(outcome).isEqualTo(new Replied(201, "{\"sid\":\"SM1\"}", "7"));
        assertThat(marks).isOne();
        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request.body())
                .isEqualTo("hello"));
    }

    @Test
    void a_refused_mark_sends_no_body() {
        HandOff refused = () -> {
            throw new HandOff.NotOurs("lease lost");
        };

        assertThatThrownBy(() -> requests.post(server.url(), Map.of(), "hello", Duration.ofSeconds(3), refused))
                .isInstanceOf(HandOff.NotOurs.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_database_that_fails_at_the_mark_sends_no_body() {
        HandOff broken = () -> {
            throw new IllegalStateException("database away");
        };

        assertThatThrownBy(() -> requests.post(server.url(), Map.of(), "hello", Duration.ofSeconds(3), broken))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void nobody_listening_is_surely_not_sent() throws Exception {
        server.close();

        assertThat(post()).isInstanceOf(NotSent.class);
        assertThat(marks).isZero();
    }

    @Test
    void an_unknown_host_is_surely_not_sent() throws Exception {
        Outcome outcome = requests.post(
                URI.create("http://nowhere.invalid/"), Map.of(), "hello", Duration.ofSeconds(5), () -> marks++);

        assertThat(outcome).isInstanceOf(NotSent.class);
        assertThat(marks).isZero();
    }

    @Test
    void a_broken_tls_handshake_is_surely_not_sent() throws Exception {
        server.react(Reaction.hangUp());
        URI https = URI.create("https://127.0.0.1:" + server.url().getPort());

        Outcome outcome = requests.post(https, Map.of(), "hello", Duration.ofSeconds(5), () -> marks++);

        assertThat(outcome).isInstanceOf(NotSent.class);
    }

    @Test
    void silence_after_the_body_is_lost_and_never_repeated() throws Exception {
        server.react(Reaction.hangUp());

        assertThat(post()).isInstanceOf(Lost.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_answer_that_never_comes_takes_no_longer_than_our_patience() throws Exception {
        server.react(Reaction.hang());

        assertThat(post(Duration.ofMillis(400))).isInstanceOf(Lost.class);
    }

    @Test
    void an_answer_that_drips_takes_no_longer_than_our_patience() throws Exception {
        server.react(Reaction.drip());
        long began = System.nanoTime();

        assertThat(post(Duration.ofMillis(700))).isInstanceOf(Lost.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void of_a_flood_only_the_first_64_kib_are_read() throws Exception {
        server.react(Reaction.flood(5 * 1024 * 1024));

        assertThat(post()).isInstanceOfSatisfying(Replied.class, reply -> assertThat(reply.body())
                .hasSize(ShortBody.LONGEST));
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        server.react(Reaction.json(302, "", "Location: http://127.0.0.1:1/"));

        assertThat(post()).isInstanceOfSatisfying(Replied.class, reply -> assertThat(reply.status())
                .isEqualTo(302));
    }

    private Outcome post() throws HandOff.NotOurs {
        return post(Duration.ofSeconds(5));
    }

    private Outcome post(Duration patience) throws HandOff.NotOurs {
        return requests.post(server.url(), Map.of("Content-Type", "text/plain"), "hello", patience, () -> marks++);
    }
}
