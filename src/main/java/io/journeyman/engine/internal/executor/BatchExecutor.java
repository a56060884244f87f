package io.journeyman.engine.internal.executor;

import io.journeyman.engine.internal.executor.JobStore.DueJob;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims due jobs by row locks and takes a batch of them in one transaction. The lock on a run's outermost instance keeps
 * two jobs of one run, and a job and a delivery, from running into each other. Where one job of a batch fails, all roll
 * back and each is taken alone, so that only the culprit is retried later.
 */
@Component
final class BatchExecutor implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(BatchExecutor.class);

    private final JobStore store;
    private final ProcessEngineConfigurationImpl engine;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorSettings settings;

    BatchExecutor(
            JobStore store,
            ProcessEngineConfigurationImpl engine,
            PlatformTransactionManager transactions,
            Clock clock,
            ExecutorSettings settings) {
        this.store = store;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public int work() {
        List<DueJob> claimed = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                claimed.addAll(claim(store.due(clock.instant(), settings.batch())));
                take(claimed);
            });
            return claimed.size();
        } catch (RuntimeException e) {
            if (claimed.isEmpty()) {
                throw e;
            }
            // Also what only shows at the commit (a port, a constraint) must not hold up the others.
            return claimed.size() == 1
                    ? repair(failure(claimed.get(0).id(), e))
                    : claimed.stream().mapToInt(job -> alone(job.id())).sum();
        }
    }

    private static JobFailed failure(String jobId, RuntimeException thrown) {
        return thrown instanceof JobFailed failed ? failed : new JobFailed(jobId, null, thrown);
    }

    /** At most one job of each run, and only of runs nobody else has in hand. */
    private List<DueJob> claim(List<DueJob> due) {
        Map<String, DueJob> byRun = new LinkedHashMap<>();
        List<DueJob> claimed = new ArrayList<>();
        for (DueJob job : due) {
            if (job.run().isEmpty()) {
                claimed.add(job);
            } else {
                byRun.putIfAbsent(job.run().get(), job);
            }
        }
        Set<String> locked = store.lockRuns(byRun.keySet());
        byRun.forEach((run, job) -> {
            if (locked.contains(run)) {
                claimed.add(job);
            }
        });
        return claimed;
    }

    private void take(List<DueJob> jobs) {
        if (!jobs.isEmpty()) {
            engine.getCommandExecutorTxRequired()
                    .execute(new TakeJobs(jobs.stream().map(DueJob::id).toList()));
        }
    }

    private int alone(String jobId) {
        try {
            Optional<Boolean> taken = Optional.ofNullable(transaction.execute(status -> {
                List<DueJob> claimed = claim(store.due(jobId, clock.instant()));
                take(claimed);
                return !claimed.isEmpty();
            }));
            return taken.orElse(false) ? 1 : 0;
        } catch (RuntimeException e) {
            return repair(failure(jobId, e));
        }
    }

    private int repair(JobFailed failed) {
        if (failed.isConflict()) {
            // Somebody else moved the run meanwhile; the job, if it is still there, is simply due again.
            return 0;
        }
        LOG.warn(
                "step {} failed with {} (job {})\n{}",
                failed.elementId(),
                failed.trouble().code(),
                failed.jobId(),
                failed.trouble().frames());
        transaction.executeWithoutResult(status -> engine.getCommandExecutorTxRequired()
                .execute(new RetryLater(failed, settings.retries(), clock.instant())));
        return 1;
    }
}
