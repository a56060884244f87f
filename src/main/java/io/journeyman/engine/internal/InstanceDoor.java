package io.journeyman.engine.internal;

import io.journeyman.engine.Delivery;
import io.journeyman.engine.Instances;
import io.journeyman.engine.JourneyHeld;
import io.journeyman.engine.OpenWait;
import io.journeyman.engine.RunningInstance;
import io.journeyman.engine.Standing;
import io.journeyman.engine.Start;
import io.journeyman.engine.internal.RunStore.WaitRow;
import io.journeyman.engine.internal.reading.Expressions;
import io.journeyman.engine.internal.running.Awaits;
import io.journeyman.engine.internal.running.Drawn;
import io.journeyman.shared.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, moves and ends runs. Whoever moves a run holds the lock of its outermost instance, so nobody collides. */
@Service
class InstanceDoor implements Instances {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final RunStore store;
    private final StandingStore standings;
    private final HoldStore holds;
    private final Versions versions;
    private final Runs runs;
    private final Awaits awaits;
    private final Repair repair;

    InstanceDoor(
            ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            RunStore store,
            StandingStore standings,
            HoldStore holds,
            Versions versions,
            Runs runs,
            Awaits awaits,
            Repair repair) {
        this.engine = engine;
        this.runtime = runtime;
        this.store = store;
        this.standings = standings;
        this.holds = holds;
        this.versions = versions;
        this.runs = runs;
        this.awaits = awaits;
        this.repair = repair;
    }

    @Override
    @Transactional
    public List<String> start(List<Start> starts) {
        Set<String> keys = starts.stream()
                .map(start -> versions.version(start.definitionId()).journeyKey())
                .collect(Collectors.toSet());
        for (String key : keys) {
            if (holds.held(key)) {
                throw new JourneyHeld(key);
            }
        }
        // One command for all, so that the engine writes them in batches.
        return engine.getCommandExecutorTxRequired().execute(context -> {
            List<String> ids = new ArrayList<>();
            starts.forEach(start -> ids.add(start(start)));
            return ids;
        });
    }

    private String start(Start start) {
        Map<String, Object> variables = new HashMap<>(start.facts());
        String subject = start.subjectKey();
        if (subject != null) {
            variables.put(Drawn.SUBJECT, subject);
        }
        return runtime.createProcessInstanceById(start.definitionId())
                .businessKey(start.contact().toString())
                .setVariables(variables)
                .execute()
                .getId();
    }

    @Override
    public List<OpenWait> waiting(Collection<ContactId> contacts, Set<String> kinds) {
        Set<String> keys = contacts.stream().map(ContactId::toString).collect(Collectors.toSet());
        return store.waits(keys, kinds).stream().map(runs::wait).toList();
    }

    @Override
    public Optional<OpenWait> findWait(String waitId) {
        return store.wait(waitId).map(runs::wait);
    }

    @Override
    @Transactional
    public Delivery deliver(String waitId, @Nullable String outcome) {
        Optional<WaitRow> seen = store.wait(waitId);
        if (seen.isEmpty() || store.lock(seen.get().executionId()).isEmpty()) {
            return Delivery.GONE;
        }
        // Read again under the lock: whoever held it may have taken the person on.
        Optional<WaitRow> wait = store.wait(waitId);
        wait.ifPresent(row -> {
            Map<String, Object> variables =
                    outcome == null ? Map.of() : Map.of(row.elementId() + Expressions.OUTCOME, outcome);
            runtime.messageEventReceived(row.kind(), row.executionId(), variables);
        });
        return wait.isPresent() ? Delivery.MOVED : Delivery.GONE;
    }

    @Override
    @Transactional
    public Delivery resume(String executionId, String activityInstanceId, String outcome) {
        if (store.lock(executionId).isEmpty()) {
            return Delivery.GONE;
        }
        return engine.getCommandExecutorTxRequired()
                .execute(context -> awaits.resume(context, executionId, activityInstanceId, outcome));
    }

    @Override
    @Transactional
    public void cancel(Collection<String> instanceIds, String reason) {
        List<String> sorted = instanceIds.stream().distinct().sorted().toList();
        sorted.forEach(store::lock);
        Set<String> existing = store.existing(sorted);
        engine.getCommandExecutorTxRequired().execute(context -> {
            existing.forEach(id -> runtime.deleteProcessInstance(id, reason, false, true, false, false));
            return existing.size();
        });
    }

    @Override
    public List<RunningInstance> of(ContactId contact) {
        return store.runsOf(contact.toString()).stream()
                .map(runs::running)
                .sorted((a, b) -> b.startedAt().compareTo(a.startedAt()))
                .toList();
    }

    @Override
    public Optional<RunningInstance> find(String instanceId) {
        return store.run(instanceId).map(runs::running);
    }

    @Override
    public List<Standing> standing(String instanceId) {
        return runs.standing(standings.tokens(instanceId));
    }

    @Override
    public Map<String, Count> counts(String definitionId) {
        return standings.counts(definitionId);
    }

    @Override
    public List<RunningInstance> at(String definitionId, String elementId, int offset, int limit) {
        return store.runsAt(definitionId, elementId, offset, limit).stream()
                .map(runs::running)
                .toList();
    }

    @Override
    @Transactional
    public void skip(String instanceId, String elementId, @Nullable String outcome) {
        store.lock(instanceId);
        repair.skip(instanceId, elementId, outcome);
    }

    @Override
    @Transactional
    public void move(String instanceId, String fromElementId, String toElementId) {
        store.lock(instanceId);
        repair.move(instanceId, fromElementId, toElementId);
    }
}
