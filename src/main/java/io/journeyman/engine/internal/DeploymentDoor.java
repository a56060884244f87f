package io.journeyman.engine.internal;

import io.journeyman.engine.DeployedVersion;
import io.journeyman.engine.Deployments;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramProblem;
import io.journeyman.engine.DiagramProblem.Severity;
import io.journeyman.engine.DiagramRefused;
import io.journeyman.engine.Diagrams;
import io.journeyman.engine.ElementType;
import io.journeyman.engine.VersionInUse;
import io.journeyman.shared.work.Wakeups;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deploys through the reader, so that nothing reaches the engine unread. */
@Service
class DeploymentDoor implements Deployments {

    private final Diagrams diagrams;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Versions versions;
    private final HoldStore holds;
    private final Wakeups wakeups;
    private final Clock clock;

    DeploymentDoor(
            Diagrams diagrams,
            RepositoryService repository,
            RuntimeService runtime,
            Versions versions,
            HoldStore holds,
            Wakeups wakeups,
            Clock clock) {
        this.diagrams = diagrams;
        this.repository = repository;
        this.runtime = runtime;
        this.versions = versions;
        this.holds = holds;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    @Transactional
    public DeployedVersion deploy(String journeyKey, byte[] bpmn) {
        Diagram diagram = diagrams.read(bpmn);
        if (!diagram.ready()) {
            throw new DiagramRefused(diagram.problems());
        }
        if (!journeyKey.equals(diagram.key())) {
            throw refused("process-id", diagram.key(), 0, "The process must have the id \"" + journeyKey + "\".");
        }
        circle(diagram);
        ProcessDefinition definition = repository
                .createDeployment()
                .name(journeyKey)
                .addInputStream(journeyKey + ".bpmn", new ByteArrayInputStream(bpmn))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0);
        return new DeployedVersion(definition.getId(), definition.getKey(), definition.getVersion());
    }

    private static DiagramRefused refused(
            String code, @org.jspecify.annotations.Nullable String element, int line, String message) {
        return new DiagramRefused(List.of(new DiagramProblem(Severity.UNFINISHED, code, element, line, message, null)));
    }

    /** Refuses parts that call each other round in a circle: that loop would not show in any single drawing. */
    private void circle(Diagram diagram) {
        for (DiagramElement call : diagram.elements()) {
            String part = call.part();
            if (call.type() == ElementType.PART && part != null && calls(part, String.valueOf(diagram.key()))) {
                throw refused("calls-itself", call.id(), call.line(), "The called journey calls this one again.");
            }
        }
    }

    private boolean calls(String part, String key) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                latest(next).map(versions::diagram).stream()
                        .flatMap(diagram -> diagram.elements().stream())
                        .map(DiagramElement::part)
                        .filter(java.util.Objects::nonNull)
                        .forEach(open::push);
            }
        }
        return false;
    }

    private Optional<String> latest(String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId);
    }

    @Override
    public byte[] source(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<DeployedVersion> versions(String journeyKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(journeyKey)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(found -> new DeployedVersion(found.getId(), found.getKey(), found.getVersion()))
                .toList();
    }

    @Override
    @Transactional
    public void delete(String definitionId) {
        long running = runtime.createProcessInstanceQuery()
                .processDefinitionId(definitionId)
                .count();
        if (running > 0) {
            throw new VersionInUse(running);
        }
        repository.deleteProcessDefinition(definitionId, true);
    }

    @Override
    @Transactional
    public void hold(String journeyKey) {
        holds.hold(journeyKey, clock.instant());
    }

    @Override
    @Transactional
    public void release(String journeyKey) {
        holds.release(journeyKey);
        wakeups.wake("engine-jobs");
    }

    @Override
    public boolean held(String journeyKey) {
        return holds.held(journeyKey);
    }
}
