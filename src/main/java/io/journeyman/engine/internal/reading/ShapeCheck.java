package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.ElementType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges how the elements hang together: ids, starts, arrows, calls, and what arrows compare. */
final class ShapeCheck {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");

    private final Findings findings;
    private final Set<String> parts;

    ShapeCheck(Findings findings, Set<String> parts) {
        this.findings = findings;
        this.parts = parts;
    }

    void check(XmlNode root, Diagram diagram) {
        process(root);
        Map<String, DiagramElement> byId = ids(root, diagram);
        starts(diagram);
        diagram.flows().forEach(flow -> flow(flow, byId));
        diagram.elements().forEach(element -> element(element, diagram, byId));
    }

    private void process(XmlNode root) {
        List<XmlNode> processes = root.all("process");
        if (processes.isEmpty()) {
            findings.unfinished("no-process", null, root.line(), "The diagram is empty.");
        }
        for (XmlNode process : processes.subList(Math.min(1, processes.size()), processes.size())) {
            findings.foreign("second-process", process.id(), process.line(), "A journey is one process.");
        }
        for (XmlNode process : processes) {
            String id = process.id();
            if (id == null || !KEY.matcher(id).matches()) {
                findings.foreign("process-id", id, process.line(), "The process needs a plain id.");
            }
            if (!"true".equals(process.get("isExecutable"))) {
                findings.unfinished("not-executable", id, process.line(), "The process is not marked as executable.");
            }
        }
    }

    private Map<String, DiagramElement> ids(XmlNode root, Diagram diagram) {
        root.all("process").forEach(this::withoutId);
        Map<String, DiagramElement> byId = new HashMap<>();
        Set<String> all = new HashSet<>(Set.of(String.valueOf(diagram.key())));
        for (DiagramElement element : diagram.elements()) {
            byId.put(element.id(), element);
            unique(all, element.id(), element.line());
            if (!Expressions.fitsAsId(element.id())) {
                findings.foreign(
                        "element-id",
                        element.id(),
                        element.line(),
                        "The id of an element may only have letters, digits and underscores.");
            }
        }
        diagram.flows().forEach(flow -> unique(all, flow.id(), 0));
        return byId;
    }

    private void withoutId(XmlNode scope) {
        for (XmlNode node : scope.children()) {
            if (node.id() == null && (node.is("sequenceFlow") || DiagramBuilder.isFlowNode(node))) {
                findings.foreign("no-id", scope.id(), node.line(), "<" + node.name() + "> needs an id.");
            }
            if (node.is("subProcess")) {
                withoutId(node);
            }
        }
    }

    private void unique(Set<String> all, String id, int line) {
        if (!all.add(id)) {
            findings.foreign("double-id", id, line, "Two elements have this id.");
        }
    }

    private void starts(Diagram diagram) {
        if (diagram.starts().size() != 1) {
            findings.unfinished("one-start", diagram.key(), 0, "A journey needs exactly one start.");
        }
        for (DiagramElement element : diagram.elements()) {
            boolean scope = element.type() == ElementType.SUB_PROCESS || element.type() == ElementType.GOAL;
            long inside = diagram.elements().stream()
                    .filter(inner -> element.id().equals(inner.parent()))
                    .filter(inner -> inner.type() == ElementType.START || inner.type() == ElementType.GOAL_START)
                    .count();
            if (scope && inside != 1) {
                findings.unfinished(
                        "one-start", element.id(), element.line(), "What is inside needs exactly one start.");
            }
        }
    }

    private void flow(DiagramFlow flow, Map<String, DiagramElement> byId) {
        DiagramElement source = byId.get(flow.source());
        DiagramElement target = byId.get(flow.target());
        if (source == null || target == null) {
            findings.unfinished("loose-arrow", flow.id(), 0, "This arrow does not connect two elements.");
        } else if (!Objects.equals(source.parent(), target.parent())) {
            findings.unfinished("loose-arrow", flow.id(), 0, "An arrow cannot cross the edge of a section.");
        }
        for (DiagramFlow.Comparison comparison : flow.comparisons()) {
            if (!byId.containsKey(comparison.element())) {
                findings.unfinished(
                        "unknown-outcome", flow.id(), 0, "This arrow asks for an element that is not there.");
            }
        }
    }

    private void element(DiagramElement element, Diagram diagram, Map<String, DiagramElement> byId) {
        switch (element.type()) {
            case START -> {
                if (element.message() != null) {
                    findings.foreign(
                            "start-kind", element.id(), element.line(), "The way in is set at the start, not drawn.");
                }
            }
            case GOAL_START -> goal(element);
            case TIME_OUT, ERROR -> host(element, byId);
            case PART -> part(element, diagram.key());
            default -> {}
        }
        boolean decides =
                switch (element.type()) {
                    case QUESTION, EXCLUSIVE, INCLUSIVE ->
                        diagram.leaving(element.id()).size() > 1;
                    default -> false;
                };
        if (decides) {
            arrows(element, diagram.leaving(element.id()));
        }
    }

    private void goal(DiagramElement element) {
        if (element.message() == null) {
            findings.unfinished("no-event", element.id(), element.line(), "Choose what this goal waits for.");
        }
        if (!element.interrupting()) {
            findings.foreign("start-kind", element.id(), element.line(), "A goal ends what is under way.");
        }
    }

    private void host(DiagramElement element, Map<String, DiagramElement> byId) {
        DiagramElement host = byId.get(String.valueOf(element.attachedTo()));
        if (host == null) {
            findings.unfinished("loose-event", element.id(), element.line(), "This event is not attached to anything.");
        }
    }

    private void part(DiagramElement element, @Nullable String own) {
        String part = element.part();
        if (part == null || part.isBlank()) {
            findings.unfinished("no-part", element.id(), element.line(), "Choose the journey to call.");
        } else if (part.equals(own)) {
            findings.foreign("calls-itself", element.id(), element.line(), "A journey cannot call itself.");
        } else if (!parts.contains(part)) {
            findings.unfinished(
                    "part-unknown", element.id(), element.line(), "The journey to call is not published as a part.");
        }
    }

    private void arrows(DiagramElement element, List<DiagramFlow> leaving) {
        for (DiagramFlow flow : leaving) {
            if (flow.condition() == null && !flow.otherwise()) {
                findings.unfinished("no-condition", flow.id(), 0, "Choose when this arrow is taken.");
            }
        }
    }
}
