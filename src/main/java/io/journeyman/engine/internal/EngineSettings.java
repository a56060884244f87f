package io.journeyman.engine.internal;

import io.journeyman.engine.internal.executor.ExecutorSettings;
import io.journeyman.engine.internal.executor.JobBell;
import io.journeyman.engine.internal.reading.NoScripts;
import io.journeyman.engine.internal.reading.ParseFactory;
import io.journeyman.engine.internal.reading.SafeExpressions;
import io.journeyman.engine.internal.running.JourneyHistory;
import io.journeyman.engine.internal.running.TraceFeed;
import io.journeyman.engine.internal.running.Waits;
import io.journeyman.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.joda.time.DateTimeUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine is set up: the gate, the second layer behind it, our executor, history and clock. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSettings extends AbstractProcessEnginePlugin {

    private final ParseFactory parses;
    private final Waits waits;
    private final TraceFeed traces;
    private final JobBell bell;
    private final List<JobHandler<?>> handlers;
    private final ExecutorSettings settings;
    private final Clock clock;

    EngineSettings(
            ParseFactory parses,
            Waits waits,
            TraceFeed traces,
            JobBell bell,
            List<JobHandler<?>> handlers,
            ExecutorSettings settings,
            Clock clock) {
        this.parses = parses;
        this.waits = waits;
        this.traces = traces;
        this.bell = bell;
        this.handlers = handlers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        guard(engine);
        history(engine);
        jobs(engine);
        leaveOut(engine);
        engine.setIdGenerator(() -> Ids.next().toString());
        // The engine asks its own static clock; ours stands behind it, so that both always agree.
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    private void guard(ProcessEngineConfigurationImpl engine) {
        engine.setBpmnParseFactory(parses);
        engine.setExpressionManager(new SafeExpressions((run, element) -> Date.from(waits.until(run, element))));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // The engine would log the messages of our exceptions, which may hold an address.
        engine.setEnableCmdExceptionLogging(false);
    }

    private void history(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new JourneyHistory()));
        engine.setHistory(JourneyHistory.NAME);
        engine.setHistoryEventHandler(traces);
        engine.setHistoryTimeToLive("P" + settings.historyDays() + "D");
        engine.setHistoryRemovalTimeStrategy("end");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
    }

    private void jobs(ProcessEngineConfigurationImpl engine) {
        engine.setJobExecutor(bell);
        engine.setJobExecutorActivate(false);
        engine.setCustomJobHandlers(new ArrayList<>(handlers));
        engine.setDefaultNumberOfRetries(settings.retries().size() + 1);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setProducePrioritizedJobs(false);
        engine.setJobExecutorDeploymentAware(false);
    }

    private static void leaveOut(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }
}
