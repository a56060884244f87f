package io.journeyman.engine.internal.running;

import io.journeyman.engine.Delivery;
import io.journeyman.steps.StepResult.Await;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * Steps that stay until an outcome comes from outside. The deadline is a job of the token; whoever brings the outcome
 * first takes it away, which is what makes bringing it twice harmless.
 */
@Component
public class Awaits {

    private final Clock clock;

    Awaits(Clock clock) {
        this.clock = clock;
    }

    void open(ExecutionEntity run, Await await) {
        Duration patience = Duration.between(clock.instant(), await.deadline());
        Timers.timer(run, AwaitJob.TYPE, AwaitJob.deadline(patience, await.outcomeAtDeadline()), await.deadline());
    }

    /** Stores the outcome and lets the token leave in a job of its own, so that nothing later fails the caller. */
    public Delivery resume(CommandContext context, String executionId, String activityInstanceId, String outcome) {
        ExecutionEntity run = context.getExecutionManager().findExecutionById(executionId);
        if (run == null || !activityInstanceId.equals(run.getActivityInstanceId())) {
            return Delivery.GONE;
        }
        Optional<JobEntity> deadline = deadline(run);
        if (deadline.isEmpty()) {
            return Delivery.GONE;
        }
        deadline.get().delete();
        Calls.outcome(run, run.getActivityId(), outcome);
        Timers.message(run, AwaitJob.TYPE, AwaitJob.resumed(), clock.instant());
        return Delivery.MOVED;
    }

    private static Optional<JobEntity> deadline(ExecutionEntity run) {
        List<JobEntity> jobs = run.getJobs();
        return jobs.stream()
                .filter(job -> AwaitJob.TYPE.equals(job.getJobHandlerType()))
                .filter(job -> AwaitJob.isDeadline(job.getJobHandlerConfigurationRaw()))
                .findFirst();
    }
}
