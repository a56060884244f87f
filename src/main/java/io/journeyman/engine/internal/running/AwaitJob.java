package io.journeyman.engine.internal.running;

import java.time.Duration;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends an awaiting step: at its deadline with the outcome for that case, or after its outcome came. */
@Component
public final class AwaitJob implements JobHandler<AwaitJob.Configuration> {

    public static final String TYPE = "journeyman-await";
    private static final String DEADLINE = "deadline:";
    private static final String RESUMED = "resumed";

    private final HandOffs handOffs;

    AwaitJob(HandOffs handOffs) {
        this.handOffs = handOffs;
    }

    /** The job's one line of configuration in the engine's table. */
    record Configuration(String line) implements JobHandlerConfiguration {
        @Override
        public String toCanonicalString() {
            return line;
        }
    }

    /** @param patience how long it waits, from the hand-off of its message where it has one */
    static Configuration deadline(Duration patience, String outcome) {
        return new Configuration(DEADLINE + patience + ":" + outcome);
    }

    static Configuration resumed() {
        return new Configuration(RESUMED);
    }

    static boolean isDeadline(@Nullable String line) {
        return line != null && line.startsWith(DEADLINE);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            Configuration configuration, ExecutionEntity run, CommandContext context, @Nullable String tenant) {
        if (isDeadline(configuration.line())) {
            String[] parts = configuration.line().split(":", 3);
            if (handOffs.postponed(context, run, Duration.parse(parts[1]))) {
                return;
            }
            Calls.outcome(run, run.getActivityId(), parts[2]);
        }
        run.signal(null, null);
    }

    @Override
    public Configuration newConfiguration(String line) {
        return new Configuration(line);
    }

    @Override
    public void onDelete(Configuration configuration, JobEntity job) {}
}
