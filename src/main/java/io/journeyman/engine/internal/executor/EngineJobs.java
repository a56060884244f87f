package io.journeyman.engine.internal.executor;

import io.journeyman.shared.work.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Drives the executor in the background; woken whenever a transaction left a job. */
@Component
final class EngineJobs implements Worker {

    static final String NAME = "engine-jobs";

    private final Executor executor;
    private final ExecutorSettings settings;

    EngineJobs(Executor executor, ExecutorSettings settings) {
        this.executor = executor;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int work() {
        return executor.work();
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public int threads() {
        return settings.threads();
    }
}
