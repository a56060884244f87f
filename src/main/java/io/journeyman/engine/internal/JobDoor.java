package io.journeyman.engine.internal;

import io.journeyman.engine.Jobs;
import io.journeyman.engine.RunningInstance;
import io.journeyman.engine.internal.StuckStore.GroupRow;
import io.journeyman.engine.internal.StuckStore.StuckRow;
import io.journeyman.engine.internal.executor.ExecutorSettings;
import io.journeyman.engine.internal.executor.Trouble;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups what is stuck and lets it try again. */
@Service
class JobDoor implements Jobs {

    private final StuckStore store;
    private final RunStore runs;
    private final Runs rows;
    private final Versions versions;
    private final ProcessEngineConfigurationImpl engine;
    private final ExecutorSettings settings;
    private final Wakeups wakeups;
    private final Clock clock;

    JobDoor(
            StuckStore store,
            RunStore runs,
            Runs rows,
            Versions versions,
            ProcessEngineConfigurationImpl engine,
            ExecutorSettings settings,
            Wakeups wakeups,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.rows = rows;
        this.versions = versions;
        this.engine = engine;
        this.settings = settings;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public List<StuckGroup> stuck() {
        return store.groups().stream().map(this::group).toList();
    }

    private StuckGroup group(GroupRow row) {
        String sentence = Trouble.sentenceOf(row.line());
        return new StuckGroup(
                new StuckKey(row.definitionId(), row.elementId(), Trouble.codeOf(row.line())),
                versions.version(row.definitionId()),
                sentence.isEmpty() ? Optional.empty() : Optional.of(sentence),
                row.people(),
                row.firstSeen(),
                row.lastSeen());
    }

    @Override
    public List<StuckRun> stuckRuns(StuckKey key, int offset, int limit) {
        List<StuckRow> stuck = store.runs(key, offset, limit);
        Map<String, RunningInstance> byId =
                runs.runs(stuck.stream().map(StuckRow::instanceId).distinct().toList()).stream()
                        .map(rows::running)
                        .collect(Collectors.toMap(RunningInstance::instanceId, Function.identity()));
        return stuck.stream()
                .flatMap(row -> Optional.ofNullable(byId.get(row.instanceId())).stream()
                        .map(run -> new StuckRun(run, row.since())))
                .toList();
    }

    @Override
    @Transactional
    public int retry(StuckKey key, int atMost) {
        return again(store.runs(key, 0, atMost).stream().map(StuckRow::jobId).toList());
    }

    @Override
    @Transactional
    public boolean retry(String instanceId) {
        return again(store.jobsOf(instanceId)) > 0;
    }

    private int again(List<String> jobIds) {
        if (jobIds.isEmpty()) {
            return 0;
        }
        int done = engine.getCommandExecutorTxRequired()
                .execute(context ->
                        jobIds.stream().mapToInt(id -> again(context, id)).sum());
        wakeups.wake("engine-jobs");
        return done;
    }

    private int again(CommandContext context, String jobId) {
        JobEntity job = context.getJobManager().findJobById(jobId);
        if (job == null) {
            return 0;
        }
        job.setRetries(settings.retries().size() + 1);
        job.setDuedate(Date.from(clock.instant()));
        return 1;
    }

    @Override
    public Optional<Instant> oldestDue() {
        return store.oldestDue(clock.instant());
    }

    @Override
    public long due() {
        return store.due(clock.instant());
    }
}
