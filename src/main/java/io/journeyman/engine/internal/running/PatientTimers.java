package io.journeyman.engine.internal.running;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's two drawn timers, which look at the message before them when their time is up. */
final class PatientTimers {

    private PatientTimers() {}

    /** A wait, also behind a gateway that takes whichever comes first. */
    @Component
    static final class Wait extends TimerCatchIntermediateEventJobHandler {

        private final HandOffs handOffs;

        Wait(HandOffs handOffs) {
            this.handOffs = handOffs;
        }

        @Override
        public void execute(
                TimerJobConfiguration configuration,
                ExecutionEntity run,
                CommandContext context,
                @Nullable String tenant) {
            if (!handOffs.postponed(context, run, configuration.getTimerElementKey())) {
                super.execute(configuration, run, context, tenant);
            }
        }
    }

    /** A time-out, reminder or escalation on the edge of another element. */
    @Component
    static final class TimeOut extends TimerExecuteNestedActivityJobHandler {

        private final HandOffs handOffs;

        TimeOut(HandOffs handOffs) {
            this.handOffs = handOffs;
        }

        @Override
        public void execute(
                TimerJobConfiguration configuration,
                ExecutionEntity run,
                CommandContext context,
                @Nullable String tenant) {
            if (!handOffs.postponed(context, run, configuration.getTimerElementKey())) {
                super.execute(configuration, run, context, tenant);
            }
        }
    }
}
