package io.journeyman.engine.internal.executor;

import io.journeyman.shared.work.Wakeups;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Stands where the engine expects its own job executor: executes nothing, only wakes ours when a job was added. */
@Component
public final class JobBell extends JobExecutor {

    private final Wakeups wakeups;

    JobBell(Wakeups wakeups) {
        this.wakeups = wakeups;
        this.waitTimeInMillis = 0;
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void start() {}

    @Override
    public synchronized void shutdown() {}

    /** Called by the engine after the commit. */
    @Override
    public void jobWasAdded() {
        wakeups.wake(EngineJobs.NAME);
    }

    @Override
    protected void startExecutingJobs() {}

    @Override
    protected void stopExecutingJobs() {}

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl processEngine) {
        throw new UnsupportedOperationException("jobs are taken by " + EngineJobs.NAME);
    }
}
