package io.journeyman.operations;

import io.journeyman.audit.Audit;
import io.journeyman.engine.CannotMove;
import io.journeyman.engine.Instances;
import io.journeyman.engine.Jobs;
import io.journeyman.engine.Jobs.StuckKey;
import io.journeyman.engine.Jobs.StuckRun;
import io.journeyman.engine.RunningInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be done for a group of stuck people. Works in portions that commit by themselves, so that thousands neither
 * hold locks for minutes nor fail together; everything is audited with the portion it belongs to.
 */
@Service
public class StuckRepairs {

    private static final int PORTION = 200;

    private final Jobs jobs;
    private final Instances instances;
    private final Audit audit;
    private final TransactionTemplate transaction;

    StuckRepairs(Jobs jobs, Instances instances, Audit audit, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.instances = instances;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What an action did.
     *
     * @param people whom it moved
     * @param refused whom it could not move; they stand where they stood
     */
    public record Repaired(int people, int refused) {}

    /** Lets the longest stuck of a group try again at once. */
    public Repaired tryAgain(StuckKey group, int atMost) {
        int moved = 0;
        int now = -1;
        while (moved < atMost && now != 0) {
            int portion = Math.min(PORTION, atMost - moved);
            now = count(transaction.execute(status -> tryPortion(group, portion)));
            moved += now;
        }
        return new Repaired(moved, 0);
    }

    private int tryPortion(StuckKey group, int portion) {
        int moved = jobs.retry(group, portion);
        if (moved > 0) {
            audit.record("stuck.tried-again", "stuck-step", group.elementId(), null, facts(group, moved));
        }
        return moved;
    }

    /** Passes over the step for everybody in the group, as if it had ended with the outcome. */
    public Repaired skip(StuckKey group, @Nullable String outcome) {
        int moved = 0;
        int refused = 0;
        List<StuckRun> portion = jobs.stuckRuns(group, 0, PORTION);
        while (!portion.isEmpty()) {
            for (StuckRun run : portion) {
                if (skipOne(run.instance(), group, outcome)) {
                    moved++;
                } else {
                    refused++;
                }
            }
            portion = jobs.stuckRuns(group, refused, PORTION);
        }
        return new Repaired(moved, refused);
    }

    private boolean skipOne(RunningInstance run, StuckKey group, @Nullable String outcome) {
        try {
            transaction.executeWithoutResult(status -> {
                instances.skip(run.instanceId(), group.elementId(), outcome);
                audit.record("stuck.skipped", "run", run.instanceId(), null, facts(group, 1));
            });
            return true;
        } catch (CannotMove e) {
            return false;
        }
    }

    /** Takes everybody in the group out of the journey, also out of the one that called this part. */
    public Repaired takeOut(StuckKey group) {
        int moved = 0;
        List<StuckRun> portion = jobs.stuckRuns(group, 0, PORTION);
        while (!portion.isEmpty()) {
            List<String> runs = portion.stream()
                    .map(run -> run.instance().rootInstanceId())
                    .distinct()
                    .toList();
            transaction.executeWithoutResult(status -> takeOut(runs, group));
            moved += runs.size();
            portion = jobs.stuckRuns(group, 0, PORTION);
        }
        return new Repaired(moved, 0);
    }

    private void takeOut(List<String> runs, StuckKey group) {
        instances.cancel(runs, "taken out: " + group.cause());
        runs.forEach(run -> audit.record("stuck.taken-out", "run", run, null, facts(group, 1)));
    }

    private static int count(@Nullable Integer moved) {
        return moved == null ? 0 : moved;
    }

    private static Map<String, Object> facts(StuckKey group, int people) {
        return Map.of(
                "version", group.definitionId(), "step", group.elementId(), "cause", group.cause(), "people", people);
    }
}
