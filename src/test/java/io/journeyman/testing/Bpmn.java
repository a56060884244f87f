package io.journeyman.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes small diagrams in the journey dialect. Settings are name, value, name, value …; conditions are written as in the
 * drawing without the braces: {@code flow("ask", "a", "ask_outcome == 'yes'")}.
 */
public final class Bpmn {

    private final String key;
    private final Map<String, String> roots;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, String> defaults;

    private Bpmn(String key, Map<String, String> roots, Map<String, String> defaults) {
        this.key = key;
        this.roots = roots;
        this.defaults = defaults;
    }

    public static Bpmn journey(String key) {
        return new Bpmn(key, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public Bpmn start(String id, String... settings) {
        return element("startEvent", id, "", settings, "");
    }

    public Bpmn end(String id) {
        return element("endEvent", id, "", new String[0], "");
    }

    /** An end that tells the caller how it went. */
    public Bpmn end(String id, String outcome) {
        return element("endEvent", id, "", new String[] {"block", "testEnd", "outcome", outcome}, "");
    }

    public Bpmn terminate(String id) {
        return element("endEvent", id, "", new String[0], "<bpmn:terminateEventDefinition/>");
    }

    public Bpmn step(String id, String block, String... settings) {
        return element("serviceTask", id, " camunda:delegateExpression=\"${" + block + "}\"", settings, "");
    }

    /** A step drawn as a business rule task, as score tables are. */
    public Bpmn table(String id, String block, String... settings) {
        return element("businessRuleTask", id, " camunda:delegateExpression=\"${" + block + "}\"", settings, "");
    }

    public Bpmn question(String id, String block, String... settings) {
        return element("exclusiveGateway", id, "{default:" + id + "}", with(block, settings), "");
    }

    public Bpmn exclusive(String id) {
        return element("exclusiveGateway", id, "{default:" + id + "}", new String[0], "");
    }

    public Bpmn parallel(String id) {
        return element("parallelGateway", id, "", new String[0], "");
    }

    public Bpmn firstOf(String id) {
        return element("eventBasedGateway", id, "", new String[0], "");
    }

    public Bpmn waitTime(String id, String block, String... settings) {
        return element("intermediateCatchEvent", id, "", with(block, settings), timer(id));
    }

    public Bpmn waitFor(String id, String block, String kind, String... settings) {
        return element("receiveTask", id, " messageRef=\"" + message(kind) + "\"", with(block, settings), "");
    }

    /** The same as a catch event, as it stands behind {@link #firstOf}. */
    public Bpmn catches(String id, String block, String kind, String... settings) {
        String definition = "<bpmn:messageEventDefinition messageRef=\"" + message(kind) + "\"/>";
        return element("intermediateCatchEvent", id, "", with(block, settings), definition);
    }

    public Bpmn timeOut(String id, String host, boolean interrupting, String block, String... settings) {
        String attached = " attachedToRef=\"" + host + "\" cancelActivity=\"" + interrupting + "\"";
        return element("boundaryEvent", id, attached, with(block, settings), timer(id));
    }

    public Bpmn onError(String id, String host, String code) {
        String ref = "Error_" + code;
        roots.put(ref, "<bpmn:error id=\"" + ref + "\" errorCode=\"" + code + "\"/>");
        String definition = "<bpmn:errorEventDefinition errorRef=\"" + ref + "\"/>";
        return element("boundaryEvent", id, " attachedToRef=\"" + host + "\"", new String[0], definition);
    }

    public Bpmn task(String id, String block, String... settings) {
        return element("userTask", id, "", with(block, settings), "");
    }

    public Bpmn part(String id, String called) {
        return element("callActivity", id, " calledElement=\"" + called + "\"", new String[0], "");
    }

    public Bpmn section(String id, Consumer<Bpmn> inside) {
        return raw("<bpmn:subProcess id=\"" + id + "\">" + inner(inside) + "</bpmn:subProcess>");
    }

    /** A goal: {@code inside} follows its start event, which is called {@code <id>_start}. */
    public Bpmn goal(String id, String kind, Consumer<Bpmn> inside) {
        String definition = "<bpmn:messageEventDefinition messageRef=\"" + message(kind) + "\"/>";
        return raw("<bpmn:subProcess id=\"" + id + "\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"" + id
                + "_start\" isInterrupting=\"true\">" + definition + "</bpmn:startEvent>" + inner(inside)
                + "</bpmn:subProcess>");
    }

    public Bpmn flow(String from, String to) {
        return arrow(from, to, "");
    }

    public Bpmn flow(String from, String to, String condition) {
        return arrow(
                from,
                to,
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${" + escape(condition)
                        + "}</bpmn:conditionExpression>");
    }

    /** The arrow taken when no other fits. */
    public Bpmn otherwise(String from, String to) {
        defaults.put(from, from + "_to_" + to);
        return arrow(from, to, "");
    }

    /** A path of plain arrows. */
    public Bpmn path(String... ids) {
        for (int i = 1; i < ids.length; i++) {
            flow(ids[i - 1], ids[i]);
        }
        return this;
    }

    /** Anything, as it stands. */
    public Bpmn raw(String xml) {
        parts.add(xml);
        return this;
    }

    public String key() {
        return key;
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }

    public String xml() {
        String body = String.join("\n", parts);
        for (Map.Entry<String, String> entry : defaults.entrySet()) {
            body = body.replace("{default:" + entry.getKey() + "}", " default=\"" + entry.getValue() + "\"");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                  id="Definitions_1" targetNamespace="http://journeyman.io/test">
                %s
                <bpmn:process id="%s" name="%s" isExecutable="true">
                %s
                </bpmn:process>
                </bpmn:definitions>
                """.formatted(String.join("\n", roots.values()), key, key, body.replaceAll("\\{default:[^}]*}", ""));
    }

    private String inner(Consumer<Bpmn> inside) {
        Bpmn nested = new Bpmn(key, roots, defaults);
        inside.accept(nested);
        return String.join("\n", nested.parts);
    }

    private Bpmn arrow(String from, String to, String content) {
        String id = from + "_to_" + to;
        return raw("<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\">" + content
                + "</bpmn:sequenceFlow>");
    }

    private Bpmn element(String tag, String id, String attributes, String[] settings, String content) {
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < settings.length; i += 2) {
            properties
                    .append("<camunda:property name=\"")
                    .append(settings[i])
                    .append("\" value=\"")
                    .append(escape(settings[i + 1]))
                    .append("\"/>");
        }
        String extensions = settings.length == 0
                ? ""
                : "<bpmn:extensionElements><camunda:properties>" + properties
                        + "</camunda:properties></bpmn:extensionElements>";
        return raw("<bpmn:" + tag + " id=\"" + id + "\"" + attributes + ">" + extensions + content + "</bpmn:" + tag
                + ">");
    }

    private String message(String kind) {
        String ref = "Message_" + kind.replace('.', '_');
        roots.put(ref, "<bpmn:message id=\"" + ref + "\" name=\"" + kind + "\"/>");
        return ref;
    }

    private static String timer(String id) {
        return "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${" + id
                + "_until}</bpmn:timeDate></bpmn:timerEventDefinition>";
    }

    private static String[] with(String block, String[] settings) {
        String[] all = new String[settings.length + 2];
        all[0] = "block";
        all[1] = block;
        System.arraycopy(settings, 0, all, 2, settings.length);
        return all;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
