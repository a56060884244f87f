package io.journeyman.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead was handed over at that moment; the screen makes one sentence of it.
 *
 * @param code {@code segment-entered}, {@code score-reached} or {@code journey-decided}
 * @param line what was crossed: the segment's name or the number of points; null where the journey alone decided
 * @param score points at that moment
 * @param cause what the person did last before, in a few words from its event: its kind
 * @param causeTitle title of the page, document or message of it
 * @param at when the line was crossed, or the task made
 */
public record WhyNow(
        String code,
        @Nullable String line,
        int score,
        @Nullable String cause,
        @Nullable String causeTitle,
        Instant at) {}
