package io.journeyman.handover.web;

import io.journeyman.handover.AnswerTime;
import io.journeyman.handover.AnswerTimes;
import io.journeyman.identity.Users;
import io.journeyman.identity.Viewers;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How fast teams answer, for their leads and managers. */
@RestController
final class AnswerTimeController {

    private static final int LONGEST_DAYS = 730;

    private final AnswerTimes times;
    private final Users users;
    private final Viewers viewers;

    AnswerTimeController(AnswerTimes times, Users users, Viewers viewers) {
        this.times = times;
        this.users = users;
        this.viewers = viewers;
    }

    @Allowed(Permission.ANSWER_TIMES_READ)
    @GetMapping("/api/inbox/answer-times/{teamId}")
    List<AnswerTimeRow> of(@PathVariable UUID teamId, @RequestParam(defaultValue = "30") int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw Invalid.field("/days", "out-of-range", "Give 1 to 730 days.");
        }
        List<AnswerTime> rows = times.of(new TeamId(teamId), Duration.ofDays(days), viewers.current());
        Map<UserId, String> names = users.names(
                rows.stream().map(AnswerTime::user).filter(Objects::nonNull).toList());
        return rows.stream().map(time -> AnswerTimeRow.of(time, names)).toList();
    }

    /**
     * One line: the team (no name) or one member.
     *
     * @param minutesToClaim median, null where nothing was claimed
     * @param minutesToClose median, null where nothing was closed
     */
    record AnswerTimeRow(
            @Nullable String colleague,
            long tasks,
            long claimed,
            long inTime,
            long accepted,
            long rejected,
            @Nullable Long minutesToClaim,
            @Nullable Long minutesToClose) {

        static AnswerTimeRow of(AnswerTime time, Map<UserId, String> names) {
            return new AnswerTimeRow(
                    time.user() == null ? null : names.get(time.user()),
                    time.tasks(),
                    time.claimed(),
                    time.inTime(),
                    time.accepted(),
                    time.rejected(),
                    time.medianToClaim() == null ? null : time.medianToClaim().toMinutes(),
                    time.medianToClose() == null ? null : time.medianToClose().toMinutes());
        }
    }
}
