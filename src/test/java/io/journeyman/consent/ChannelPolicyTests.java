package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ChannelPolicyTests {

    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final ChannelPolicy night = quiet("21:00", "08:00");

    @Test
    void quiet_over_midnight_ends_the_next_morning_where_the_person_lives() {
        Instant evening = Instant.parse("2026-03-03T20:30:00Z"); // 22:30 in Sofia

        assertThat(night.quietEnd(evening, SOFIA)).contains(Instant.parse("2026-03-04T06:00:00Z"));
        assertThat(night.quietEnd(evening, NEW_YORK)).isEmpty();
    }

    @Test
    void quiet_after_midnight_ends_the_same_morning() {
        Instant early = Instant.parse("2026-03-04T03:00:00Z"); // 05:00 in Sofia

        assertThat(night.quietEnd(early, SOFIA)).contains(Instant.parse("2026-03-04T06:00:00Z"));
    }

    @Test
    void the_end_itself_is_not_quiet_any_more() {
        Instant eight = Instant.parse("2026-03-04T06:00:00Z");

        assertThat(night.quietEnd(eight, SOFIA)).isEmpty();
    }

    @Test
    void an_end_in_the_hour_that_spring_skips_comes_when_that_hour_would_have() {
        ChannelPolicy policy = quiet("21:00", "03:30");
        Instant night = Instant.parse("2026-03-28T23:00:00Z"); // 01:00 in Sofia; 03:30 does not exist this night

        assertThat(policy.quietEnd(night, SOFIA)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void an_end_in_the_hour_that_autumn_repeats_comes_once() {
        ChannelPolicy policy = quiet("21:00", "03:30");
        Instant between = Instant.parse("2026-10-25T01:10:00Z"); // 03:10 for the second time

        assertThat(policy.quietEnd(between, SOFIA)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void quiet_around_noon_does_not_reach_into_the_night() {
        ChannelPolicy lunch = quiet("12:00", "13:00");

        assertThat(lunch.quietEnd(Instant.parse("2026-03-03T10:15:00Z"), SOFIA))
                .contains(Instant.parse("2026-03-03T11:00:00Z"));
        assertThat(lunch.quietEnd(Instant.parse("2026-03-03T22:00:00Z"), SOFIA)).isEmpty();
    }

    @Test
    void limits_and_empty_quiet_times_are_refused_with_the_field() {
        assertThatThrownBy(
                        () -> new ChannelPolicy(Channel.SMS, 0, null, false, LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("1 to 50");
        assertThatThrownBy(() -> quiet("21:00", "21:00")).isInstanceOf(Invalid.class);
    }

    private static ChannelPolicy quiet(String from, String until) {
        return new ChannelPolicy(Channel.SMS, 2, 4, true, LocalTime.parse(from), LocalTime.parse(until));
    }
}
