package io.journeyman.engine.internal.running;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/** Makes the engine's jobs where no drawn declaration does. */
final class Timers {

    private Timers() {}

    /** A job at a time. */
    static TimerEntity timer(ExecutionEntity run, String type, JobHandlerConfiguration configuration, Instant due) {
        TimerEntity timer = new TimerEntity();
        fill(timer, run, type, configuration, due);
        Context.getCommandContext().getJobManager().schedule(timer);
        return timer;
    }

    /** A job for now; the executor learns of it at commit. */
    static void message(ExecutionEntity run, String type, JobHandlerConfiguration configuration, Instant now) {
        MessageEntity message = new MessageEntity();
        fill(message, run, type, configuration, now);
        Context.getCommandContext().getJobManager().send(message);
    }

    /** The same timer again, later; remembers when it was first opened. */
    static void again(TimerEntity fired, Instant due) {
        ExecutionEntity run = fired.getExecution();
        TimerEntity timer = new TimerEntity();
        fill(timer, run, fired.getJobHandlerType(), fired.getJobHandlerConfiguration(), due);
        timer.setJobDefinitionId(fired.getJobDefinitionId());
        Context.getCommandContext().getJobManager().schedule(timer);
        timer.setCreateTime(fired.getCreateTime());
    }

    private static void fill(
            JobEntity job, ExecutionEntity run, String type, JobHandlerConfiguration configuration, Instant due) {
        job.setExecution(run);
        job.setJobHandlerType(type);
        job.setJobHandlerConfiguration(configuration);
        job.setProcessDefinitionId(run.getProcessDefinitionId());
        job.setProcessDefinitionKey(run.getProcessDefinition().getKey());
        job.setDuedate(Date.from(due));
        job.setRetriesFromPersistence(Context.getProcessEngineConfiguration().getDefaultNumberOfRetries());
    }
}
