package io.journeyman.engine.internal.executor;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Gives a failed job its next try with a growing pause, or leaves it as stuck after the last. */
final class RetryLater implements Command<@Nullable Void> {

    private final JobFailed failed;
    private final List<Duration> pauses;
    private final Instant now;

    RetryLater(JobFailed failed, List<Duration> pauses, Instant now) {
        this.failed = failed;
        this.pauses = pauses;
        this.now = now;
    }

    @Override
    public @Nullable Void execute(CommandContext context) {
        JobEntity job = context.getJobManager().findJobById(failed.jobId());
        if (job == null) {
            return null;
        }
        job.setFailedActivityId(failed.elementId());
        job.setExceptionMessage(failed.trouble().line());
        job.setExceptionStacktrace(failed.trouble().frames());
        int left = Math.min(job.getRetries(), pauses.size() + 1) - 1;
        if (left > 0) {
            job.setDuedate(Date.from(now.plus(pauses.get(pauses.size() - left))));
        }
        job.setRetries(left);
        return null;
    }
}
