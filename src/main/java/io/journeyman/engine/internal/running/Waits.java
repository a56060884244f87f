package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import io.journeyman.steps.WaitHandler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Computes when drawn waits and time-outs are over; nothing of it is stored besides the timer itself. */
@Component
public class Waits {

    private final Blocks blocks;
    private final Calls calls;
    private final Clock clock;

    Waits(Blocks blocks, Calls calls, Clock clock) {
        this.blocks = blocks;
        this.calls = calls;
        this.clock = clock;
    }

    /** The end of a wait that opens now. */
    public Instant until(ExecutionEntity run, String elementId) {
        return until(run, elementId, clock.instant());
    }

    /** The end of a wait that counts from the given moment. */
    Instant until(ExecutionEntity run, String elementId, Instant from) {
        DiagramElement element = Drawn.element(run, elementId);
        WaitHandler handler = Optional.ofNullable(element.block())
                .flatMap(blocks::find)
                .filter(WaitHandler.class::isInstance)
                .map(WaitHandler.class::cast)
                .orElseThrow(() -> new BlockMissing(element.block()));
        StepCohort cohort = new StepCohort();
        StepCall call = calls.call(run, element, cohort);
        cohort.add(call);
        handler.prepare(cohort);
        return handler.until(call, from);
    }
}
