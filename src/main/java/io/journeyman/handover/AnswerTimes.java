package io.journeyman.handover;

import io.journeyman.handover.AnswerTimeStore.Answered;
import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.identity.Viewer;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import io.journeyman.shared.Visibility;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How fast a team answers its leads: the whole team first, then each member. For the team's lead. */
@Service
public class AnswerTimes {

    private final AnswerTimeStore store;
    private final Teams teams;
    private final Clock clock;

    AnswerTimes(AnswerTimeStore store, Teams teams, Clock clock) {
        this.store = store;
        this.teams = teams;
        this.clock = clock;
    }

    /** @throws TaskNotFound where the viewer neither leads the team nor sees everything */
    @Transactional(readOnly = true)
    public List<AnswerTime> of(TeamId team, Duration period, Viewer viewer) {
        Team asked = teams.get(team);
        if (!viewer.led().contains(team)
                && viewer.visibility() != Visibility.ALL
                && !viewer.teams().isEmpty()) {
            throw new TaskNotFound();
        }
        List<Answered> tasks = store.since(asked.id(), clock.instant().minus(period));
        List<AnswerTime> times = new ArrayList<>();
        times.add(time(null, tasks));
        Map<UUID, List<Answered>> byUser = tasks.stream()
                .filter(task -> task.assignee() != null)
                .collect(Collectors.groupingBy(
                        task -> Objects.requireNonNull(task.assignee()), TreeMap::new, Collectors.toList()));
        byUser.forEach((user, theirs) -> times.add(time(new UserId(user), theirs)));
        return times;
    }

    private static AnswerTime time(@Nullable UserId user, List<Answered> tasks) {
        return new AnswerTime(
                user,
                tasks.size(),
                tasks.stream().filter(task -> task.claimedAt() != null).count(),
                tasks.stream()
                        .filter(task -> task.claimedAt() != null && task.escalatedAt() == null)
                        .count(),
                tasks.stream()
                        .filter(task -> LeadOutcome.ACCEPTED.value().equals(task.outcome()))
                        .count(),
                tasks.stream()
                        .filter(task -> task.outcome() != null
                                && !LeadOutcome.ACCEPTED.value().equals(task.outcome()))
                        .count(),
                median(tasks, Answered::claimedAt),
                median(tasks, Answered::closedAt));
    }

    private static @Nullable Duration median(List<Answered> tasks, Function<Answered, @Nullable Instant> end) {
        List<Duration> spans = new ArrayList<>();
        for (Answered task : tasks) {
            Instant at = end.apply(task);
            if (at != null) {
                spans.add(Duration.between(task.createdAt(), at));
            }
        }
        spans.sort(null);
        return spans.isEmpty() ? null : spans.get(spans.size() / 2);
    }
}
