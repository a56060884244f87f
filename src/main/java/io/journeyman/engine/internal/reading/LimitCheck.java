package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges size, and loops that nothing stops: a loop without a wait would spin in the engine until its memory is full.
 */
final class LimitCheck {

    private static final int MAX_NODES = 1_000;
    private static final int MAX_SECTIONS = 20;

    private final Findings findings;

    LimitCheck(Findings findings) {
        this.findings = findings;
    }

    /** Before anything is built from the tree. */
    void size(XmlNode root) {
        int[] nodes = {0};
        root.all("process").forEach(process -> count(process, 0, nodes));
        if (nodes[0] > MAX_NODES) {
            findings.broken("too-many", root.line(), "The diagram has more than 1,000 elements.");
        }
    }

    private void count(XmlNode scope, int depth, int[] nodes) {
        if (depth > MAX_SECTIONS) {
            findings.broken("nesting", scope.line(), "Sections are nested more than 20 deep.");
            return;
        }
        for (XmlNode node : scope.children()) {
            if (DiagramBuilder.isFlowNode(node)) {
                nodes[0]++;
            }
            if (node.is("subProcess")) {
                count(node, depth + 1, nodes);
            }
        }
    }

    /** Names one element of each loop that has no wait in it. */
    void loops(Diagram diagram) {
        SyncGraph graph = SyncGraph.of(diagram);
        Map<String, Integer> state = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (DiagramElement element : diagram.elements()) {
            search(element.id(), graph, state, named);
        }
        for (String id : named) {
            diagram.element(id)
                    .ifPresent(element -> findings.foreign(
                            "endless-loop",
                            id,
                            element.line(),
                            "This loop has no wait in it, so it would never come to rest."));
        }
    }

    /** Depth first without recursion: 1 = on the path, 2 = done. */
    private static void search(String start, SyncGraph graph, Map<String, Integer> state, Set<String> named) {
        if (state.containsKey(start)) {
            return;
        }
        List<String> path = new ArrayList<>(List.of(start));
        List<Integer> positions = new ArrayList<>(List.of(0));
        state.put(start, 1);
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            List<String> followers = graph.next(path.get(top));
            int at = positions.get(top);
            if (at == followers.size()) {
                state.put(path.remove(top), 2);
                positions.remove(top);
                continue;
            }
            positions.set(top, at + 1);
            String follower = followers.get(at);
            int known = state.getOrDefault(follower, 0);
            if (known == 1) {
                named.add(
                        follower.endsWith(SyncGraph.EXIT)
                                ? follower.substring(0, follower.length() - SyncGraph.EXIT.length())
                                : follower);
            } else if (known == 0) {
                state.put(follower, 1);
                path.add(follower);
                positions.add(0);
            }
        }
    }
}
