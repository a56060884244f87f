package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.QuestionHandler;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import io.journeyman.steps.StepResult.Await;
import io.journeyman.steps.StepResult.Done;
import io.journeyman.steps.StepResult.Failed;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Dispatches steps and questions to the Spring beans behind them. */
@Component
class Steps {

    private final Blocks blocks;
    private final Calls calls;
    private final Awaits awaits;

    Steps(Blocks blocks, Calls calls, Awaits awaits) {
        this.blocks = blocks;
        this.calls = calls;
        this.awaits = awaits;
    }

    void run(ExecutionEntity run, DiagramElement element, StepBehavior behavior) throws Exception {
        StepHandler handler = handler(element, StepHandler.class);
        StepCohort cohort = new StepCohort();
        StepCall call = calls.call(run, element, cohort);
        cohort.add(call);
        handler.prepare(cohort);
        StepResult result = handler.handle(call);
        cohort.end();
        if (result instanceof Done done) {
            Calls.outcome(run, element.id(), done.outcome());
            behavior.leave(run);
        } else if (result instanceof Failed failed) {
            behavior.fail(run, failed.code());
        } else if (result instanceof Await await) {
            awaits.open(run, await);
        }
    }

    /** Computes the outcome a question's arrows are about to compare. */
    void ask(ExecutionEntity run, DiagramElement element) {
        QuestionHandler handler = handler(element, QuestionHandler.class);
        StepCohort cohort = new StepCohort();
        StepCall call = calls.call(run, element, cohort);
        cohort.add(call);
        handler.prepare(cohort);
        String answer = handler.answer(call);
        cohort.end();
        Calls.outcome(run, element.id(), answer);
    }

    private <T> T handler(DiagramElement element, Class<T> kind) {
        return Optional.ofNullable(element.block())
                .flatMap(blocks::find)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() -> new BlockMissing(element.block()));
    }
}
