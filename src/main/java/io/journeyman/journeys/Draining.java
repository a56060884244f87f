package io.journeyman.journeys;

import io.journeyman.engine.Instances;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees journeys that were ended to their end. */
@Service
class Draining {

    private static final int BATCH = 200;

    private final JourneyStore journeys;
    private final RunStore runs;
    private final Instances instances;
    private final Clock clock;

    Draining(JourneyStore journeys, RunStore runs, Instances instances, Clock clock) {
        this.journeys = journeys;
        this.runs = runs;
        this.instances = instances;
        this.clock = clock;
    }

    /** Takes a batch of people out of journeys that ended at once. Answers how many. */
    @Transactional
    public int takeOutSome() {
        int taken = 0;
        for (JourneyId journey : runs.endedWithPeopleInside()) {
            List<String> inside = runs.inside(journey, BATCH);
            instances.cancel(inside, TraceRecorder.JOURNEY_ENDED);
            taken += inside.size();
        }
        return taken;
    }

    /** Ends journeys that take nobody in and that everybody has left. Answers how many. */
    @Transactional
    public int endEmpty() {
        int ended = 0;
        for (Journey journey : journeys.inState(JourneyState.DRAINING)) {
            if (runs.inside(journey.id(), 1).isEmpty()) {
                journeys.state(
                        journey.id(),
                        JourneyState.ENDED,
                        journey.stateChangedBy(),
                        journey.stateReason(),
                        clock.instant());
                ended++;
            }
        }
        return ended;
    }
}
