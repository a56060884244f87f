package io.journeyman.handover;

import io.journeyman.shared.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a team or one of its members answered in a period.
 *
 * @param user null for the whole team
 * @param tasks tasks made in the period
 * @param claimed how many of them were claimed
 * @param inTime how many were claimed before they were due
 * @param accepted leads accepted
 * @param rejected leads closed otherwise
 * @param medianToClaim half were claimed faster; null where none was
 * @param medianToClose half were closed faster; null where none was
 */
public record AnswerTime(
        @Nullable UserId user,
        long tasks,
        long claimed,
        long inTime,
        long accepted,
        long rejected,
        @Nullable Duration medianToClaim,
        @Nullable Duration medianToClose) {}
