package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.DiagramFlow.Comparison;
import io.journeyman.engine.ElementType;
import io.journeyman.steps.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a drawing into our own record of it, passing over what is foreign. Judges nothing. */
final class DiagramBuilder {

    static final String BLOCK = "block";

    private final XmlNode root;
    private final Map<String, String> messages = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final List<Raw> raws = new ArrayList<>();
    private final List<DiagramFlow> flows = new ArrayList<>();

    /** An element before the arrows are known. */
    private record Raw(
            XmlNode node,
            ElementType type,
            String id,
            @Nullable String parent) {}

    DiagramBuilder(XmlNode root) {
        this.root = root;
    }

    /** Whether the node stands for an element of the flow, known or not complete. */
    static boolean isFlowNode(XmlNode node) {
        return node.space().equals(XmlNode.BPMN) && typeOf(node, false).isPresent();
    }

    Diagram build() {
        for (XmlNode message : root.all("message")) {
            put(messages, message.id(), message.get("name"));
        }
        XmlNode process = process();
        if (process == null) {
            return new Diagram(null, null, List.of(), List.of(), List.of());
        }
        collect(process, null, false);
        Map<String, List<String>> used = used();
        List<DiagramElement> elements = new ArrayList<>();
        for (Raw raw : raws) {
            elements.add(element(raw, used.getOrDefault(raw.id, List.of())));
        }
        return new Diagram(process.id(), process.get("name"), elements, flows, List.of());
    }

    /** The first process that holds anything. */
    private @Nullable XmlNode process() {
        List<XmlNode> processes = root.all("process");
        return processes.stream()
                .filter(process -> process.children().stream().anyMatch(DiagramBuilder::isFlowNode))
                .findFirst()
                .orElse(processes.isEmpty() ? null : processes.get(0));
    }

    private void collect(XmlNode scope, @Nullable String parent, boolean goal) {
        for (XmlNode node : scope.children()) {
            Optional<ElementType> type = typeOf(node, goal);
            String id = node.id();
            if (type.isEmpty() || id == null) {
                continue;
            }
            raws.add(new Raw(node, type.get(), id, parent));
            put(defaults, node.get("default"), id);
            if (node.is("subProcess")) {
                collect(node, id, type.get() == ElementType.GOAL);
            }
        }
        scope.all("sequenceFlow").forEach(this::flow);
    }

    private void flow(XmlNode node) {
        String id = node.id();
        String source = node.get("sourceRef");
        String target = node.get("targetRef");
        if (id == null || source == null || target == null) {
            return;
        }
        String condition = node.first("conditionExpression").map(XmlNode::text).orElse(null);
        List<Comparison> comparisons = condition == null
                ? List.of()
                : Expressions.comparisons(condition).orElse(List.of());
        boolean otherwise = source.equals(defaults.get(id));
        flows.add(new DiagramFlow(id, node.get("name"), source, target, condition, comparisons, otherwise));
    }

    private DiagramElement element(Raw raw, List<String> outcomes) {
        XmlNode node = raw.node;
        Map<String, String> settings = new LinkedHashMap<>(node.properties());
        String block = settings.remove(BLOCK);
        if (raw.type == ElementType.STEP) {
            block = Optional.ofNullable(node.camunda("delegateExpression"))
                    .flatMap(Expressions::step)
                    .orElse(null);
        }
        return new DiagramElement(
                raw.id,
                raw.type,
                node.get("name"),
                block,
                new Settings(settings),
                raw.parent,
                node.get("attachedToRef"),
                !"false".equals(node.get(node.is("boundaryEvent") ? "cancelActivity" : "isInterrupting", "true")),
                message(node),
                node.get("calledElement"),
                outcomes,
                node.line());
    }

    private @Nullable String message(XmlNode node) {
        String ref = node.first("messageEventDefinition")
                .map(definition -> definition.get("messageRef"))
                .orElse(node.get("messageRef"));
        return ref == null ? null : messages.get(ref);
    }

    private Map<String, List<String>> used() {
        Map<String, List<String>> used = new HashMap<>();
        for (DiagramFlow flow : flows) {
            for (Comparison comparison : flow.comparisons()) {
                List<String> values = used.computeIfAbsent(comparison.element(), e -> new ArrayList<>());
                if (!values.contains(comparison.outcome())) {
                    values.add(comparison.outcome());
                }
            }
        }
        return used;
    }

    private static Optional<ElementType> typeOf(XmlNode node, boolean insideGoal) {
        if (!node.space().equals(XmlNode.BPMN)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (node.name()) {
                    case "startEvent" -> insideGoal ? ElementType.GOAL_START : ElementType.START;
                    case "endEvent" -> end(node);
                    case "intermediateCatchEvent" ->
                        has(node, "messageEventDefinition") ? ElementType.WAIT_FOR : ElementType.WAIT;
                    case "boundaryEvent" ->
                        has(node, "errorEventDefinition") ? ElementType.ERROR : ElementType.TIME_OUT;
                    case "serviceTask", "sendTask", "businessRuleTask" -> ElementType.STEP;
                    case "receiveTask" -> ElementType.WAIT_FOR;
                    case "userTask" -> ElementType.HUMAN_TASK;
                    case "callActivity" -> ElementType.PART;
                    case "subProcess" ->
                        "true".equals(node.get("triggeredByEvent")) ? ElementType.GOAL : ElementType.SUB_PROCESS;
                    case "exclusiveGateway" ->
                        node.properties().containsKey(BLOCK) ? ElementType.QUESTION : ElementType.EXCLUSIVE;
                    case "inclusiveGateway" -> ElementType.INCLUSIVE;
                    case "parallelGateway" -> ElementType.PARALLEL;
                    case "eventBasedGateway" -> ElementType.FIRST_OF;
                    default -> null;
                });
    }

    private static ElementType end(XmlNode node) {
        if (has(node, "terminateEventDefinition")) {
            return ElementType.TERMINATE;
        }
        return has(node, "errorEventDefinition") ? ElementType.ERROR_END : ElementType.END;
    }

    private static boolean has(XmlNode node, String child) {
        return node.first(child).isPresent();
    }

    private static void put(Map<String, String> map, @Nullable String key, @Nullable String value) {
        if (key != null && value != null) {
            map.put(key, value);
        }
    }
}
