package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.ElementType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which element follows which within one transaction, unless something stops the token between. */
public final class SyncGraph {

    /** Appended to the id of a section for the moment it is left. */
    static final String EXIT = "/exit";

    private static final Set<ElementType> WAITS = Set.of(
            ElementType.WAIT,
            ElementType.WAIT_FOR,
            ElementType.FIRST_OF,
            ElementType.HUMAN_TASK,
            ElementType.TIME_OUT,
            ElementType.GOAL_START);

    private final Diagram diagram;
    private final Map<String, List<String>> next;

    private SyncGraph(Diagram diagram, Map<String, List<String>> next) {
        this.diagram = diagram;
        this.next = next;
    }

    public static SyncGraph of(Diagram diagram) {
        Map<String, DiagramElement> byId = new LinkedHashMap<>();
        diagram.elements().forEach(element -> byId.put(element.id(), element));
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (DiagramFlow flow : diagram.flows()) {
            DiagramElement source = byId.get(flow.source());
            boolean section = source != null && source.type() == ElementType.SUB_PROCESS;
            edge(next, section ? flow.source() + EXIT : flow.source(), flow.target());
        }
        for (DiagramElement element : diagram.elements()) {
            String parent = element.parent();
            String host = element.attachedTo();
            if (parent != null && element.type() == ElementType.START) {
                edge(next, parent, element.id());
            }
            if (parent != null && element.type() == ElementType.END) {
                edge(next, element.id(), parent + EXIT);
            }
            if (host != null) {
                edge(next, host, element.id());
            }
        }
        byId.values().stream()
                .filter(element -> WAITS.contains(element.type()))
                .forEach(element -> next.remove(element.id()));
        return new SyncGraph(diagram, next);
    }

    private static void edge(Map<String, List<String>> next, String from, String to) {
        next.computeIfAbsent(from, f -> new ArrayList<>()).add(to);
    }

    List<String> next(String id) {
        return next.getOrDefault(id, List.of());
    }

    /**
     * The steps that need a transaction of their own, because another step or a parallel branch would otherwise share it:
     * then a failure is always that step's, and passing over it leaves nothing before it undone.
     */
    public Set<String> stepsOfTheirOwn() {
        Set<String> found = new HashSet<>();
        for (DiagramElement element : diagram.elements()) {
            boolean splits = element.type() == ElementType.PARALLEL || element.type() == ElementType.INCLUSIVE;
            if (element.type() == ElementType.STEP
                    || splits && diagram.leaving(element.id()).size() > 1) {
                reach(element.id(), found);
            }
        }
        return found;
    }

    private void reach(String from, Set<String> found) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next(from));
        while (!open.isEmpty()) {
            String id = open.pop();
            ElementType type = diagram.element(id).map(DiagramElement::type).orElse(ElementType.EXCLUSIVE);
            if (!seen.add(id) || type == ElementType.PART) {
                continue;
            }
            if (type == ElementType.STEP) {
                found.add(id);
            } else {
                open.addAll(next(id));
            }
        }
    }
}
