package io.journeyman.engine.internal.executor;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Executes jobs one after the other in one command, so that the engine writes once for all of them. */
final class TakeJobs implements Command<@Nullable Void> {

    private final List<String> ids;

    TakeJobs(List<String> ids) {
        this.ids = ids;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        for (String id : ids) {
            take(context, id);
        }
        return null;
    }

    private static void take(CommandContext context, String id) {
        JobEntity job = context.getJobManager().findJobById(id);
        if (job == null || context.getDbEntityManager().isDeleted(job)) {
            return;
        }
        try {
            context.setCurrentJob(job);
            job.execute(context);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            String element = Context.getCommandInvocationContext()
                    .getProcessDataContext()
                    .getLatestActivityId();
            throw new JobFailed(id, element, e);
        } finally {
            context.setCurrentJob(null);
        }
    }
}
