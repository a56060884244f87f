package io.journeyman.engine;

import io.journeyman.engine.DiagramProblem.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a BPMN file says, in our own records. Foreign elements are named among the problems and left out of the elements.
 *
 * @param key id of its process, or null where there is none
 * @param name name of its process, or null
 * @param elements in drawing order, those inside sub-processes after their sub-process
 * @param flows the arrows between them
 * @param problems everything that keeps it from being published; empty means it may be deployed
 */
public record Diagram(
        @Nullable String key,
        @Nullable String name,
        List<DiagramElement> elements,
        List<DiagramFlow> flows,
        List<DiagramProblem> problems) {

    public Diagram {
        elements = List.copyOf(elements);
        flows = List.copyOf(flows);
        problems = List.copyOf(problems);
    }

    /** Whether it is refused everywhere and must not even be stored. */
    public boolean broken() {
        return has(Severity.BROKEN);
    }

    /** Whether it may be kept as an inert draft only. */
    public boolean foreign() {
        return has(Severity.FOREIGN);
    }

    /** Whether it may be deployed. */
    public boolean ready() {
        return problems.isEmpty();
    }

    public Optional<DiagramElement> element(String id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst();
    }

    public List<DiagramFlow> leaving(String elementId) {
        return flows.stream().filter(flow -> flow.source().equals(elementId)).toList();
    }

    public List<DiagramFlow> reaching(String elementId) {
        return flows.stream().filter(flow -> flow.target().equals(elementId)).toList();
    }

    /** The diagram's own start events, not those of sub-processes. */
    public List<DiagramElement> starts() {
        return elements.stream()
                .filter(element -> element.type() == ElementType.START && element.parent() == null)
                .toList();
    }

    private boolean has(Severity severity) {
        return problems.stream().anyMatch(problem -> problem.severity() == severity);
    }
}
