package io.journeyman.journeys;

import io.journeyman.audit.Audit;
import io.journeyman.engine.Deployments;
import io.journeyman.engine.Instances;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.work.Wakeups;
import io.journeyman.steps.SendsHeld;
import io.journeyman.steps.SendsReleased;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds journeys and lets them go on, ends them, takes people out. Everything here is audited. */
@Service
public class JourneyLife {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_AT_ONCE = 1_000;

    private final JourneyStore journeys;
    private final EnrolmentStore entries;
    private final RunStore runs;
    private final Deployments deployments;
    private final Instances instances;
    private final CurrentActor actor;
    private final Audit audit;
    private final ApplicationEventPublisher publisher;
    private final Wakeups wakeups;
    private final Clock clock;

    JourneyLife(
            JourneyStore journeys,
            EnrolmentStore entries,
            RunStore runs,
            Deployments deployments,
            Instances instances,
            CurrentActor actor,
            Audit audit,
            ApplicationEventPublisher publisher,
            Wakeups wakeups,
            Clock clock) {
        this.journeys = journeys;
        this.entries = entries;
        this.runs = runs;
        this.deployments = deployments;
        this.instances = instances;
        this.actor = actor;
        this.audit = audit;
        this.publisher = publisher;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * Holds a journey: within five seconds nobody takes a step and no message that was not handed off leaves. People may go on
     * entering; they wait at the door.
     */
    @Transactional
    public Journey hold(JourneyId id, String reason) {
        Journey journey = journeys.lock(id).orElseThrow(JourneyNotFound::new);
        if (journey.state() != JourneyState.LIVE && journey.state() != JourneyState.DRAINING) {
            throw new WrongState(journey.state(), "Only a journey that runs can be held.");
        }
        deployments.hold(journey.key());
        publisher.publishEvent(new SendsHeld(journey.key()));
        journeys.hold(id, checked(reason), actor.get().name(), clock.instant());
        audit.record("journey.held", "journey", id.toString(), state(journey), Map.of("reason", reason));
        return journeys.find(id).orElseThrow();
    }

    /**
     * Lets a held journey go on.
     *
     * @param dropOlderThan messages queued longer ago than this are not sent any more; null sends all
     */
    @Transactional
    public Journey goOn(JourneyId id, @Nullable Duration dropOlderThan) {
        Journey journey = journeys.lock(id).orElseThrow(JourneyNotFound::new);
        if (journey.state() != JourneyState.HELD) {
            throw new WrongState(journey.state(), "The journey is not on hold.");
        }
        deployments.release(journey.key());
        publisher.publishEvent(new SendsReleased(journey.key(), dropOlderThan));
        journeys.goOn(id, actor.get().name(), clock.instant());
        audit.record(
                "journey.released",
                "journey",
                id.toString(),
                state(journey),
                Map.of("dropOlderThan", dropOlderThan == null ? "nothing" : dropOlderThan.toString()));
        wakeups.wake(Entries.STARTER);
        return journeys.find(id).orElseThrow();
    }

    /**
     * Ends a journey: nobody enters any more.
     *
     * @param takeEverybodyOut whether people under way are taken out now instead of finishing
     */
    @Transactional
    public Journey end(JourneyId id, boolean takeEverybodyOut, String reason) {
        Journey journey = journeys.lock(id).orElseThrow(JourneyNotFound::new);
        if (journey.state() == JourneyState.DRAFT || journey.state() == JourneyState.ENDED) {
            throw new WrongState(journey.state(), "The journey does not run.");
        }
        if (journey.state() == JourneyState.HELD) {
            goOn(id, null);
        }
        int refused = entries.refuseWaiting(id, "journey-ended");
        JourneyState next = takeEverybodyOut ? JourneyState.ENDED : JourneyState.DRAINING;
        journeys.state(id, next, actor.get().name(), checked(reason), clock.instant());
        if (takeEverybodyOut) {
            wakeups.wake(DrainWorker.NAME);
        }
        audit.record(
                "journey.ended",
                "journey",
                id.toString(),
                state(journey),
                Map.of("takeEverybodyOut", takeEverybodyOut, "reason", reason, "refusedAtTheDoor", refused));
        return journeys.find(id).orElseThrow();
    }

    /**
     * Takes runs of this journey out; their messages not yet handed off are withdrawn.
     *
     * @return how many were inside
     */
    @Transactional
    public int takeOut(JourneyId id, Collection<String> instanceIds, String reason) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        if (instanceIds.isEmpty() || instanceIds.size() > MOST_AT_ONCE) {
            throw Invalid.field("/instances", "how-many", "Choose 1 to 1,000 people at a time.");
        }
        List<String> inside = runs.inside(journey.id(), instanceIds);
        instances.cancel(inside, checked(reason));
        audit.record(
                "journey.people-taken-out", "journey", id.toString(), null, Map.of("runs", inside, "reason", reason));
        return inside.size();
    }

    /** Takes all runs of one person out of this journey. Answers how many there were. */
    @Transactional
    public int takeOut(JourneyId id, ContactId contact, String reason) {
        List<String> inside = runs.inside(id, contact);
        return inside.isEmpty() ? 0 : takeOut(id, inside, reason);
    }

    private static Map<String, Object> state(Journey journey) {
        return Map.of("state", journey.state());
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Invalid.field("/reason", "reason-missing", "Say why, in at most 500 characters.");
        }
        return reason.strip();
    }
}
