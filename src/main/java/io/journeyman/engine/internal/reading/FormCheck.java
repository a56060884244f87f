package io.journeyman.engine.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the few places where an expression or reference is allowed: each must have exactly the dialect's form. */
final class FormCheck {

    private static final Pattern EVENT_KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");

    private final Findings findings;
    private final Map<String, XmlNode> messages = new HashMap<>();
    private final Map<String, XmlNode> errors = new HashMap<>();

    FormCheck(Findings findings) {
        this.findings = findings;
    }

    void check(XmlNode root) {
        index(root, "message", messages);
        index(root, "error", errors);
        root.all("process").forEach(this::walk);
    }

    private static void index(XmlNode root, String name, Map<String, XmlNode> into) {
        for (XmlNode node : root.all(name)) {
            String id = node.id();
            if (id != null) {
                into.put(id, node);
            }
        }
    }

    private void walk(XmlNode scope) {
        for (XmlNode node : scope.children()) {
            switch (node.name()) {
                case "serviceTask", "sendTask", "businessRuleTask" -> step(node);
                case "sequenceFlow" -> condition(node);
                case "receiveTask" -> message(node, node.get("messageRef"));
                case "startEvent", "endEvent", "intermediateCatchEvent", "boundaryEvent" -> event(node);
                case "subProcess" -> walk(node);
                default -> {}
            }
        }
    }

    private void step(XmlNode node) {
        String expression = node.camunda("delegateExpression");
        if (expression == null) {
            findings.unfinished("no-block", node.id(), node.line(), "Choose what this step does.");
        } else if (Expressions.step(expression).isEmpty()) {
            findings.foreign("expression", node.id(), node.line(), "A step must name one of our blocks.");
        }
    }

    private void condition(XmlNode flow) {
        flow.first("conditionExpression").ifPresent(condition -> {
            if (condition.text().isBlank()) {
                findings.unfinished("no-condition", flow.id(), flow.line(), "Choose when this arrow is taken.");
            } else if (Expressions.comparisons(condition.text()).isEmpty()) {
                findings.foreign(
                        "expression",
                        flow.id(),
                        condition.line(),
                        "A condition may only compare the outcomes of elements with fixed values.");
            }
        });
    }

    private void event(XmlNode node) {
        long definitions = node.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition"))
                .count();
        if (definitions > 1) {
            findings.foreign("event-kind", node.id(), node.line(), "An event may only wait for one thing.");
        }
        boolean needsOne = node.is("intermediateCatchEvent") || node.is("boundaryEvent");
        if (definitions == 0 && needsOne) {
            findings.unfinished("no-event", node.id(), node.line(), "Choose what this event waits for.");
        }
        node.first("timerEventDefinition").ifPresent(timer -> timer(node, timer));
        node.first("messageEventDefinition").ifPresent(message -> message(node, message.get("messageRef")));
        node.first("errorEventDefinition").ifPresent(error -> error(node, error.get("errorRef")));
    }

    private void timer(XmlNode event, XmlNode timer) {
        String id = event.id();
        String text = timer.first("timeDate").map(XmlNode::text).orElse("");
        if (text.isEmpty()) {
            findings.unfinished("no-time", id, event.line(), "Choose how long to wait.");
        } else if (id == null || !text.equals(Expressions.until(id))) {
            findings.foreign("expression", id, timer.line(), "The time of a wait is computed from its settings.");
        }
    }

    private void message(XmlNode event, @Nullable String ref) {
        XmlNode message = ref == null ? null : messages.get(ref);
        String name = message == null ? null : message.get("name");
        if (name == null || name.isBlank()) {
            findings.unfinished("no-event", event.id(), event.line(), "Choose what to wait for.");
        } else if (!EVENT_KIND.matcher(name).matches()) {
            findings.foreign("event-kind", event.id(), event.line(), "This kind of event is not known.");
        }
    }

    private void error(XmlNode event, @Nullable String ref) {
        XmlNode error = ref == null ? null : errors.get(ref);
        if (error == null || error.get("errorCode") == null) {
            findings.unfinished("no-error", event.id(), event.line(), "Choose which failure this is about.");
        }
    }
}
