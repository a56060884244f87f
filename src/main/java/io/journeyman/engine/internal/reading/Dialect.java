package io.journeyman.engine.internal.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list: which element may hold which attributes and children. Whatever is not written here is foreign. Names
 * without prefix are BPMN's.
 */
final class Dialect {

    private static final Map<String, String> SPACES = Map.of(
            "bpmn", XmlNode.BPMN,
            "camunda", XmlNode.CAMUNDA,
            "bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI",
            "dc", "http://www.omg.org/spec/DD/20100524/DC",
            "di", "http://www.omg.org/spec/DD/20100524/DI",
            "modeler", "http://camunda.org/schema/modeler/1.0",
            "bioc", "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "color", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "xsi", XmlNode.XSI);

    /** Shared by every node of the flow. Async and priority marks are let in and ignored; the last three come from the XSD. */
    private static final String NODE = "id name camunda:asyncBefore camunda:asyncAfter camunda:exclusive"
            + " camunda:jobPriority isForCompensation startQuantity completionQuantity";

    private static final String HEAD = "documentation extensionElements incoming outgoing";
    private static final String FLOW = "startEvent endEvent intermediateCatchEvent boundaryEvent serviceTask sendTask"
            + " businessRuleTask receiveTask userTask callActivity subProcess exclusiveGateway parallelGateway"
            + " inclusiveGateway eventBasedGateway sequenceFlow textAnnotation association group";

    private static final String TABLE = """
            definitions | id name targetNamespace expressionLanguage typeLanguage exporter exporterVersion \
            modeler:executionPlatform modeler:executionPlatformVersion \
            | process collaboration message error category bpmndi:BPMNDiagram
            process | id name isExecutable isClosed processType camunda:historyTimeToLive camunda:isStartableInTasklist \
            camunda:versionTag | documentation extensionElements laneSet FLOW
            collaboration | id name isClosed | documentation participant textAnnotation association group
            participant | id name processRef | documentation extensionElements
            laneSet | id name | lane documentation
            lane | id name | flowNodeRef childLaneSet documentation
            childLaneSet | id name | lane
            flowNodeRef | |
            message | id name | documentation
            error | id name errorCode | documentation
            category | id name | categoryValue
            categoryValue | id value |
            startEvent | NODE isInterrupting parallelMultiple | HEAD messageEventDefinition
            endEvent | NODE | HEAD terminateEventDefinition errorEventDefinition
            intermediateCatchEvent | NODE parallelMultiple | HEAD timerEventDefinition messageEventDefinition
            boundaryEvent | NODE attachedToRef cancelActivity parallelMultiple \
            | HEAD timerEventDefinition errorEventDefinition
            serviceTask | NODE camunda:delegateExpression implementation | HEAD
            sendTask | NODE camunda:delegateExpression implementation | HEAD
            businessRuleTask | NODE camunda:delegateExpression implementation | HEAD
            receiveTask | NODE messageRef instantiate implementation | HEAD
            userTask | NODE camunda:priority implementation | HEAD
            callActivity | NODE calledElement camunda:calledElementBinding | HEAD
            subProcess | NODE triggeredByEvent | HEAD laneSet FLOW
            exclusiveGateway | NODE default gatewayDirection | HEAD
            inclusiveGateway | NODE default gatewayDirection | HEAD
            parallelGateway | NODE gatewayDirection | HEAD
            eventBasedGateway | NODE gatewayDirection instantiate eventGatewayType | HEAD
            sequenceFlow | id name sourceRef targetRef | documentation extensionElements conditionExpression
            conditionExpression | id xsi:type |
            timerEventDefinition | id | timeDate
            timeDate | id xsi:type |
            messageEventDefinition | id messageRef |
            errorEventDefinition | id errorRef |
            terminateEventDefinition | id |
            textAnnotation | id textFormat | text documentation
            association | id sourceRef targetRef associationDirection | documentation
            group | id categoryValueRef | documentation
            text | |
            documentation | id textFormat |
            incoming | |
            outgoing | |
            extensionElements | | camunda:properties camunda:failedJobRetryTimeCycle
            camunda:properties | | camunda:property
            camunda:property | id name value |
            camunda:failedJobRetryTimeCycle | |
            bpmndi:BPMNDiagram | id name documentation resolution | bpmndi:BPMNPlane bpmndi:BPMNLabelStyle
            bpmndi:BPMNPlane | id bpmnElement | bpmndi:BPMNShape bpmndi:BPMNEdge
            bpmndi:BPMNShape | id bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible \
            participantBandKind choreographyActivityShape bioc:stroke bioc:fill color:background-color \
            color:border-color color:color | dc:Bounds bpmndi:BPMNLabel
            bpmndi:BPMNEdge | id bpmnElement sourceElement targetElement messageVisibleKind bioc:stroke bioc:fill \
            color:background-color color:border-color color:color | di:waypoint bpmndi:BPMNLabel
            bpmndi:BPMNLabel | id labelStyle color:color | dc:Bounds
            bpmndi:BPMNLabelStyle | id | dc:Font
            dc:Bounds | x y width height |
            dc:Font | name size isBold isItalic isUnderline isStrikeThrough |
            di:waypoint | x y xsi:type |
            """;

    /** Attributes that may only have certain values; what the XSD fills in must pass. */
    private static final Map<String, Pattern> VALUES = values("""
            isForCompensation false
            startQuantity 1
            completionQuantity 1
            parallelMultiple false
            instantiate false
            eventGatewayType Exclusive
            implementation ##(WebService|[uU]nspecified)
            expressionLanguage http://www\\.w3\\.org/1999/XPath
            typeLanguage http://www\\.w3\\.org/2001/XMLSchema
            textFormat text/plain
            triggeredByEvent true|false
            camunda:calledElementBinding latest
            camunda:asyncBefore true|false
            camunda:asyncAfter true|false
            camunda:exclusive true|false
            camunda:jobPriority -?\\d{1,9}
            camunda:priority -?\\d{1,9}
            camunda:historyTimeToLive P?\\d{1,6}D?
            errorCode [A-Za-z][A-Za-z0-9_-]{0,79}
            calledElement [A-Za-z_][A-Za-z0-9_-]{0,99}
            """);

    private static final Map<String, Rule> RULES = rules();

    private Dialect() {}

    /** What an element may hold: attributes and children as {@code URI:name} (BPMN's attributes without URI). */
    record Rule(Set<String> attributes, Set<String> children) {}

    static @Nullable Rule rule(XmlNode node) {
        return RULES.get(key(node));
    }

    static String key(XmlNode node) {
        return node.space() + ":" + node.name();
    }

    /** Whether the attribute may have this value; {@code attribute} as in {@link XmlNode#attributes}. */
    static boolean valueFits(String attribute, String value) {
        if (attribute.equals(XmlNode.XSI + ":type")) {
            return value.endsWith(":tFormalExpression")
                    || value.equals("tFormalExpression")
                    || value.equals("dc:Point");
        }
        Pattern pattern = VALUES.get(attribute);
        return pattern == null || pattern.matcher(value).matches();
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        TABLE.lines()
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> rules.put(
                        full(cells[0].strip(), true), new Rule(names(cells[1], false), names(cells[2], true))));
        return Map.copyOf(rules);
    }

    private static Set<String> names(String cell, boolean elements) {
        String spelled = cell.replace("NODE", NODE).replace("HEAD", HEAD);
        List<String> words = Arrays.asList(spelled.replace("FLOW", FLOW).strip().split("\\s+"));
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> full(word, elements))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String full(String word, boolean element) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return element ? XmlNode.BPMN + ":" + word : word;
        }
        return SPACES.get(word.substring(0, colon)) + word.substring(colon);
    }

    private static Map<String, Pattern> values(String table) {
        return table.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toUnmodifiableMap(
                        cells -> full(cells[0], false), cells -> Pattern.compile(cells[1])));
    }
}
