package io.journeyman.journeys;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Inserts entries by the journey's re-entry rule, which is turned into a key: two ways in that open for the same person at
 * the same moment make the same key, and the table lets only one of them in.
 */
@Component
class Entries {

    static final String STARTER = "enrolment-starter";

    private final EnrolmentStore store;
    private final Wakeups wakeups;
    private final Clock clock;

    Entries(EnrolmentStore store, Wakeups wakeups, Clock clock) {
        this.store = store;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * Somebody at the door.
     *
     * @param occasion what makes this time another one than the last: the event's or the job's id
     */
    record Knock(
            ContactId contact,
            String source,
            @Nullable String sourceRef,
            @Nullable UUID eventId,
            @Nullable UUID jobId,
            UUID occasion,
            @Nullable String subjectKey) {}

    /** Lets in who may come in. Answers how many entries are new. */
    int letIn(JourneyId journey, ReentryRule rule, List<Knock> knocks) {
        if (knocks.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Map<ContactId, EnrolmentStore.Last> last = asksForLast(rule)
                ? store.last(
                        journey, knocks.stream().map(Knock::contact).distinct().toList())
                : Map.of();
        List<EnrolmentStore.NewEntry> entries = new ArrayList<>();
        Set<String> atTheDoor = new HashSet<>();
        for (Knock knock : knocks) {
            key(rule, knock, last.get(knock.contact()), now)
                    .filter(key -> atTheDoor.add(knock.contact() + " " + key))
                    .ifPresent(key -> entries.add(new EnrolmentStore.NewEntry(
                            Ids.next(),
                            journey,
                            knock.contact(),
                            key,
                            knock.source(),
                            knock.sourceRef(),
                            knock.eventId(),
                            knock.jobId(),
                            knock.subjectKey())));
        }
        int made = store.insert(entries, now);
        if (made > 0) {
            wakeups.wake(STARTER);
        }
        return made;
    }

    private static boolean asksForLast(ReentryRule rule) {
        return rule.kind() == Reentry.AFTER_DAYS || rule.kind() == Reentry.NOT_INSIDE;
    }

    /** The key under which the person may enter now; empty when they may not. */
    private static Optional<String> key(
            ReentryRule rule, Knock knock, EnrolmentStore.@Nullable Last last, Instant now) {
        return switch (rule.kind()) {
            case ONCE -> Optional.of("once");
            case ALWAYS -> Optional.of("at:" + knock.occasion());
            case PER_SUBJECT -> Optional.of("about:" + (knock.subjectKey() == null ? "-" : knock.subjectKey()));
            case NOT_INSIDE -> last != null && last.inside() ? Optional.empty() : Optional.of(after(last));
            case AFTER_DAYS -> {
                Integer days = rule.days();
                Duration apart = Duration.ofDays(days == null ? 1 : days);
                yield last != null && last.at().plus(apart).isAfter(now) ? Optional.empty() : Optional.of(after(last));
            }
        };
    }

    private static String after(EnrolmentStore.@Nullable Last last) {
        return "after:" + (last == null ? "-" : last.id());
    }
}
