package io.journeyman.consent;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much marketing one channel may bring to a person, and when.
 *
 * @param perDay most messages on one day of the person's calendar, 1 to 50; null for no limit
 * @param perWeek most messages on seven days in a row, 1 to 200; null for no limit
 * @param quiet whether the quiet time counts
 * @param quietFrom local time at which quiet begins
 * @param quietUntil local time at which it ends; before {@code quietFrom} it is the next morning
 */
public record ChannelPolicy(
        Channel channel,
        @Nullable Integer perDay,
        @Nullable Integer perWeek,
        boolean quiet,
        LocalTime quietFrom,
        LocalTime quietUntil) {

    public ChannelPolicy {
        within("/perDay", perDay, 50);
        within("/perWeek", perWeek, 200);
        if (quiet && quietFrom.equals(quietUntil)) {
            throw Invalid.field("/quietUntil", "empty", "The quiet time must end at another time than it begins.");
        }
    }

    private static void within(String pointer, @Nullable Integer limit, int most) {
        if (limit != null && (limit < 1 || limit > most)) {
            throw Invalid.field(pointer, "out-of-range", "Give 1 to " + most + ", or nothing for no limit.");
        }
    }

    /** The end of the quiet time that holds at this instant in the zone; empty where it is not quiet. */
    Optional<Instant> quietEnd(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        if (!quiet || !isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        ZonedDateTime end = local.toLocalDate().atTime(quietUntil).atZone(zone);
        while (!end.toInstant().isAfter(now)) {
            end = end.toLocalDate().plusDays(1).atTime(quietUntil).atZone(zone);
        }
        return Optional.of(end.toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        boolean afterStart = !time.isBefore(quietFrom);
        boolean beforeEnd = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
