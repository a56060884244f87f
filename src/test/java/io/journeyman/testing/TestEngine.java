package io.journeyman.testing;

import io.journeyman.engine.DeployedVersion;
import io.journeyman.engine.Deployments;
import io.journeyman.engine.Instances;
import io.journeyman.engine.OpenTask;
import io.journeyman.engine.OpenWait;
import io.journeyman.engine.ProcessCatalogue;
import io.journeyman.engine.Standing;
import io.journeyman.engine.Start;
import io.journeyman.engine.TaskBoard;
import io.journeyman.engine.Trace;
import io.journeyman.engine.Traces;
import io.journeyman.engine.WaitOpened;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Worker;
import io.journeyman.steps.MessageClock;
import io.journeyman.steps.SendsWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** Deploys, starts and drives diagrams in tests, and hears what the engine tells its ports. */
public final class TestEngine implements Traces, WaitOpened, TaskBoard, ProcessCatalogue {

    private static final int MOST = 5_000;

    private final Deployments deployments;
    private final Instances instances;
    private final ObjectProvider<Worker> workers;
    private final ShiftableClock clock;
    private final List<Trace> traces = new CopyOnWriteArrayList<>();
    private final List<OpenWait> waits = new CopyOnWriteArrayList<>();
    private final List<SendsWithdrawn> withdrawn = new CopyOnWriteArrayList<>();
    private final Map<String, OpenTask> tasks = new ConcurrentHashMap<>();
    private final List<String> tasksDone = new CopyOnWriteArrayList<>();
    private final List<String> tasksGone = new CopyOnWriteArrayList<>();
    private final Set<String> parts = ConcurrentHashMap.newKeySet();
    private final Map<String, MessageClock.LastSend> sends = new ConcurrentHashMap<>();

    TestEngine(Deployments deployments, Instances instances, ObjectProvider<Worker> workers, ShiftableClock clock) {
        this.deployments = deployments;
        this.instances = instances;
        this.workers = workers;
        this.clock = clock;
    }

    /** Forgets everything heard; call it before each test that listens. */
    public void reset() {
        TestBlocks.reset();
        traces.clear();
        waits.clear();
        withdrawn.clear();
        tasks.clear();
        tasksDone.clear();
        tasksGone.clear();
        sends.clear();
    }

    public DeployedVersion deploy(Bpmn diagram) {
        return deployments.deploy(diagram.key(), diagram.bytes());
    }

    /** Deploys a diagram that others may call. */
    public DeployedVersion deployPart(Bpmn diagram) {
        parts.add(diagram.key());
        return deploy(diagram);
    }

    public String start(DeployedVersion version, ContactId contact) {
        return instances
                .start(List.of(Start.of(version.definitionId(), contact)))
                .get(0);
    }

    /** Starts a new person and takes every step that is due; answers the instance. */
    public String begin(DeployedVersion version) {
        String instance = start(version, ContactId.next());
        drain();
        return instance;
    }

    /** Takes every step of the engine that is due; the other modules' workers rest. */
    public int drain() {
        Worker jobs = workers.stream()
                .filter(worker -> worker.name().equals("engine-jobs"))
                .findFirst()
                .orElseThrow();
        int all = 0;
        int round = jobs.work();
        while (round > 0) {
            all += round;
            round = jobs.work();
        }
        return all;
    }

    /** Lets time pass and takes every step that became due. */
    public void advance(Duration by) {
        clock.advance(by);
        drain();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The ids of the elements where the run stands, empty when it ended. */
    public List<String> at(String instanceId) {
        return instances.standing(instanceId).stream()
                .map(Standing::elementId)
                .sorted()
                .toList();
    }

    public List<Trace> traces(String instanceId) {
        return traces.stream()
                .filter(trace -> trace.instanceId().equals(instanceId))
                .toList();
    }

    /** The elements the run entered, in order. */
    public List<String> entered(String instanceId) {
        return traces(instanceId).stream()
                .filter(Trace.Entered.class::isInstance)
                .map(trace -> ((Trace.Entered) trace).place().elementId())
                .toList();
    }

    public List<OpenWait> waits(String instanceId) {
        return waits.stream()
                .filter(wait -> wait.place().instanceId().equals(instanceId))
                .toList();
    }

    public List<SendsWithdrawn> withdrawn() {
        return withdrawn;
    }

    /** The open task of the run or of a part it called. */
    public Optional<OpenTask> task(String rootInstanceId) {
        return tasks.values().stream()
                .filter(task -> task.place().rootInstanceId().equals(rootInstanceId))
                .findFirst();
    }

    public List<String> tasksDone() {
        return tasksDone;
    }

    public List<String> tasksGone() {
        return tasksGone;
    }

    /** Says where the last message of a run is. */
    public void sent(String instanceId, MessageClock.State state, Instant at) {
        sends.put(instanceId, new MessageClock.LastSend(state, at, "send"));
    }

    @Override
    public void record(List<Trace> heard) {
        if (traces.size() < MOST) {
            traces.addAll(heard);
        }
    }

    @Override
    public void opened(OpenWait wait) {
        if (waits.size() < MOST) {
            waits.add(wait);
        }
    }

    @Override
    public boolean takes(String block) {
        return block.equals("testTask");
    }

    @Override
    public void created(OpenTask task) {
        tasks.put(task.taskId(), task);
    }

    @Override
    public void completed(String taskId, String outcome) {
        tasks.remove(taskId);
        tasksDone.add(taskId + ":" + outcome);
    }

    @Override
    public void withdrawn(String taskId) {
        tasks.remove(taskId);
        tasksGone.add(taskId);
    }

    @EventListener
    public void on(SendsWithdrawn event) {
        withdrawn.add(event);
    }

    @Override
    public Set<String> parts() {
        return parts;
    }

    /** Puts it into the tests' application. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {

        @Bean
        TestEngine testEngine(
                Deployments deployments, Instances instances, ObjectProvider<Worker> workers, ShiftableClock clock) {
            return new TestEngine(deployments, instances, workers, clock);
        }

        /** What a test said about a run's last message; else what messaging says. */
        @Bean
        @Primary
        MessageClock testMessageClock(TestEngine engine, ObjectProvider<MessageClock> all) {
            return new MessageClock() {
                @Override
                public Optional<LastSend> lastSend(String instanceId, Instant queuedUntil) {
                    LastSend said = engine.sends.get(instanceId);
                    return said != null
                            ? Optional.of(said)
                            : all.stream()
                                    .filter(other -> other != this)
                                    .flatMap(other -> other.lastSend(instanceId, queuedUntil).stream())
                                    .findFirst();
                }
            };
        }
    }
}
