package io.journeyman.journeys;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.ElementType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A diagram as steps and ways between them; an event on an edge and the inside of a sub-process follow their element. */
final class DrawnGraph {

    private final Map<String, DiagramElement> elements = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Map<String, List<String>> previous = new HashMap<>();
    private final Map<String, List<DiagramFlow>> leaving = new HashMap<>();
    private final Map<String, List<DiagramFlow>> reaching = new HashMap<>();

    DrawnGraph(Diagram diagram) {
        diagram.elements().forEach(element -> elements.put(element.id(), element));
        for (DiagramFlow flow : diagram.flows()) {
            link(flow.source(), flow.target());
            leaving.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
            reaching.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow);
        }
        for (DiagramElement element : diagram.elements()) {
            String host = element.attachedTo();
            String parent = element.parent();
            if (host != null) {
                link(host, element.id());
            } else if (parent != null && begins(element)) {
                link(parent, element.id());
            }
        }
    }

    private static boolean begins(DiagramElement element) {
        return element.type() == ElementType.START || element.type() == ElementType.GOAL_START;
    }

    private void link(String from, String to) {
        next.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
        previous.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
    }

    Collection<DiagramElement> elements() {
        return elements.values();
    }

    DiagramElement element(String id) {
        DiagramElement element = elements.get(id);
        if (element == null) {
            throw new IllegalArgumentException("not in the diagram: " + id);
        }
        return element;
    }

    boolean has(String id) {
        return elements.containsKey(id);
    }

    List<DiagramFlow> leaving(String id) {
        return leaving.getOrDefault(id, List.of());
    }

    List<DiagramFlow> reaching(String id) {
        return reaching.getOrDefault(id, List.of());
    }

    /** Everything that can be reached from these, themselves included, without going on from where it stops. */
    Set<String> reachable(Collection<String> from, Predicate<String> stopsAt) {
        return walk(from, next, stopsAt);
    }

    /** Everything these can be reached from, themselves included. */
    Set<String> reaching(Collection<String> to) {
        return walk(to, previous, id -> false);
    }

    private static Set<String> walk(
            Collection<String> from, Map<String, List<String>> links, Predicate<String> stopsAt) {
        Set<String> seen = new LinkedHashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (stopsAt.test(id)) {
                continue;
            }
            for (String other : links.getOrDefault(id, List.of())) {
                if (seen.add(other)) {
                    open.push(other);
                }
            }
        }
        return seen;
    }

    /** What the marketer calls an element, for sentences. */
    String name(String id) {
        DiagramElement element = elements.get(id);
        String name = element == null ? null : element.name();
        return name == null || name.isBlank() ? "This step" : "“" + name + "”";
    }
}
