package io.journeyman.engine;

import io.journeyman.testing.Bpmn;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drawings that try to make the engine run, fetch or spin. Each would do harm on an engine as it comes. */
final class Attacks {

    private static final String TOUCH = "java.lang.System.setProperty('journeyman.attacked','yes')";

    private Attacks() {}

    /** An honest drawing with every place an attack needs: step, task, call, condition, timer. */
    static String honest() {
        return Bpmn.journey("attacked")
                .start("in")
                .step("victim", "testStep")
                .task("human", "testTask")
                .exclusive("sort")
                .waitTime("pause", "testWait", "for", "P1D")
                .end("out")
                .path("in", "victim", "human", "sort")
                .flow("sort", "pause", "human_outcome == 'yes'")
                .otherwise("sort", "out")
                .path("pause", "out")
                .xml();
    }

    private static String step(String attributes, String content) {
        return honest().replace(
                        "<bpmn:serviceTask id=\"victim\" camunda:delegateExpression=\"${testStep}\">",
                        "<bpmn:serviceTask id=\"victim\"" + attributes + ">" + content);
    }

    private static String insideStep(String extensions) {
        return step(
                " camunda:delegateExpression=\"${testStep}\"",
                "<bpmn:extensionElements>" + extensions + "</bpmn:extensionElements>");
    }

    private static String task(String attributes, String content) {
        return honest().replace(
                        "<bpmn:userTask id=\"human\">", "<bpmn:userTask id=\"human\"" + attributes + ">" + content);
    }

    private static String condition(String expression) {
        return honest().replace("${human_outcome == 'yes'}", expression);
    }

    private static String timer(String definition) {
        return honest().replaceAll(
                        "<bpmn:timeDate[^>]*>[^<]*</bpmn:timeDate>",
                        java.util.regex.Matcher.quoteReplacement(definition));
    }

    private static String element(String xml) {
        return honest().replace("</bpmn:process>", xml + "</bpmn:process>");
    }

    private static String root(String xml) {
        return honest().replace("<bpmn:process ", xml + "<bpmn:process ");
    }

    private static String namespace(String prefix, String uri, String xml) {
        return xml.replace("xmlns:camunda=", "xmlns:" + prefix + "=\"" + uri + "\" xmlns:camunda=");
    }

    /** By name, refused with 422 and the element's id. */
    static Map<String, String> foreign() {
        Map<String, String> files = new LinkedHashMap<>();
        code(files);
        expressions(files);
        namespaces(files);
        shapes(files);
        return files;
    }

    private static void code(Map<String, String> files) {
        files.put("shell", step(" camunda:type=\"shell\"", ""));
        files.put("shell in capitals", step(" camunda:type=\"SHELL\"", ""));
        files.put("mail task", step(" camunda:type=\"mail\"", ""));
        files.put("external task", step(" camunda:type=\"external\" camunda:topic=\"x\"", ""));
        files.put("class", step(" camunda:class=\"java.lang.Object\"", ""));
        files.put("expression", step(" camunda:expression=\"${" + TOUCH + "}\"", ""));
        files.put(
                "result variable",
                step(" camunda:delegateExpression=\"${testStep}\" camunda:resultVariable=\"x\"", ""));
        files.put("listener by class", insideStep("<camunda:executionListener event=\"start\" class=\"x.Y\"/>"));
        files.put(
                "listener by expression",
                insideStep("<camunda:executionListener event=\"start\" expression=\"${" + TOUCH + "}\"/>"));
        files.put(
                "listener by script",
                insideStep("<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${" + TOUCH
                        + "}</camunda:script></camunda:executionListener>"));
        files.put(
                "task listener",
                task(
                        "",
                        "<bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"x.Y\"/>"
                                + "</bpmn:extensionElements>"));
        files.put(
                "script in juel",
                element("<bpmn:scriptTask id=\"script\" scriptFormat=\"juel\"><bpmn:script>${" + TOUCH
                        + "}</bpmn:script></bpmn:scriptTask>"));
        files.put(
                "script in javascript",
                element("<bpmn:scriptTask id=\"script\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script>"
                        + "</bpmn:scriptTask>"));
        files.put(
                "connector",
                insideStep(
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"));
        files.put("field", insideStep("<camunda:field name=\"command\" stringValue=\"touch\"/>"));
        files.put(
                "input parameter",
                insideStep("<camunda:inputOutput><camunda:inputParameter name=\"x\">${" + TOUCH
                        + "}</camunda:inputParameter></camunda:inputOutput>"));
        files.put(
                "input script",
                insideStep(
                        "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script"
                                + " scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput>"));
        files.put("form", task(" camunda:formKey=\"embedded:x\"", ""));
        files.put(
                "form data",
                task(
                        "",
                        "<bpmn:extensionElements><camunda:formData><camunda:formField id=\"f\" type=\"string\""
                                + " defaultValue=\"${1}\"/></camunda:formData></bpmn:extensionElements>"));
        files.put(
                "error mapping",
                insideStep("<camunda:errorEventDefinition id=\"e\" expression=\"${" + TOUCH + "}\"/>"));
        files.put(
                "variable mapping",
                element("<bpmn:callActivity id=\"call\" calledElement=\"x\" camunda:variableMappingClass=\"x.Y\"/>"));
        files.put("case", element("<bpmn:callActivity id=\"call\" camunda:caseRef=\"x\"/>"));
        files.put(
                "decision reference",
                element(
                        "<bpmn:businessRuleTask id=\"rule\" camunda:decisionRef=\"x\" camunda:mapDecisionResult=\"resultList\"/>"));
    }

    private static void expressions(Map<String, String> files) {
        files.put("bean as step", step(" camunda:delegateExpression=\"${dataSource}\"", ""));
        files.put("call in step", step(" camunda:delegateExpression=\"${execution.processEngineServices}\"", ""));
        files.put("deferred step", step(" camunda:delegateExpression=\"#{testStep}\"", ""));
        files.put("call in condition", condition("${human_outcome.getClass().forName('x') == 'y'}"));
        files.put("property in condition", condition("${human_outcome.class == 'x'}"));
        files.put("index in condition", condition("${human_outcome['class'] == 'x'}"));
        files.put("engine in condition", condition("${execution == 'x'}"));
        files.put("function in condition", condition("${now() == 'x'}"));
        files.put("deferred condition", condition("#{human_outcome == 'yes'}"));
        files.put("text around condition", condition("x${human_outcome == 'yes'}"));
        files.put("condition over a plain variable", condition("${email == 'x'}"));
        files.put("condition as CDATA", condition("<![CDATA[${execution.processEngineServices}]]>"));
        files.put(
                "condition in another language",
                honest().replace(
                                "xsi:type=\"bpmn:tFormalExpression\">${human",
                                "xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">${human"));
        files.put("expression in a name", task(" name=\"${" + TOUCH + "}\"", ""));
        files.put("deferred in a name", task(" name=\"#{x}\"", ""));
        files.put("expression in documentation", task("", "<bpmn:documentation>${x}</bpmn:documentation>"));
        files.put("candidate groups", task(" camunda:candidateGroups=\"${x}\"", ""));
        files.put("assignee", task(" camunda:assignee=\"demo\"", ""));
        files.put(
                "potential owner",
                task(
                        "",
                        "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${x}"
                                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner>"));
        files.put(
                "expression in a setting",
                insideStep(
                        "<camunda:properties><camunda:property name=\"note\" value=\"${x}\"/></camunda:properties>"));
        files.put(
                "expression in a setting's name",
                insideStep("<camunda:properties><camunda:property name=\"#{x}\" value=\"y\"/></camunda:properties>"));
        files.put("called by expression", element("<bpmn:callActivity id=\"call\" calledElement=\"${x}\"/>"));
        files.put(
                "business key by expression",
                element("<bpmn:callActivity id=\"call\" calledElement=\"x\"><bpmn:extensionElements><camunda:in"
                        + " businessKey=\"${x}\"/></bpmn:extensionElements></bpmn:callActivity>"));
        files.put(
                "retry by expression",
                insideStep("<camunda:failedJobRetryTimeCycle>${x}</camunda:failedJobRetryTimeCycle>"));
        files.put(
                "priority by expression",
                step(" camunda:delegateExpression=\"${testStep}\" camunda:jobPriority=\"${x}\"", ""));
        files.put("message by expression", root("<bpmn:message id=\"m\" name=\"${x}\"/>"));
        files.put("time by expression", timer("<bpmn:timeDate>${execution.startTime}</bpmn:timeDate>"));
        files.put("time of another element", timer("<bpmn:timeDate>${other_until}</bpmn:timeDate>"));
        files.put("literal time", timer("<bpmn:timeDate>2030-01-01T00:00:00</bpmn:timeDate>"));
        files.put("duration", timer("<bpmn:timeDuration>PT1S</bpmn:timeDuration>"));
        files.put("endless cycle", timer("<bpmn:timeCycle>R/PT0S</bpmn:timeCycle>"));
        files.put(
                "timer that starts at deployment",
                honest().replace(
                                "<bpmn:startEvent id=\"in\">",
                                "<bpmn:startEvent id=\"in\"><bpmn:timerEventDefinition><bpmn:timeDate>${" + TOUCH
                                        + "}</bpmn:timeDate></bpmn:timerEventDefinition>"));
        files.put(
                "conditional event",
                element("<bpmn:intermediateCatchEvent id=\"c\"><bpmn:conditionalEventDefinition><bpmn:condition>${x}"
                        + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>"));
        files.put("catches every exception", root("<bpmn:error id=\"e\" errorCode=\"java.lang.RuntimeException\"/>"));
    }

    private static void namespaces(Map<String, String> files) {
        Map<String, String> aliases = Map.of(
                "activiti", "http://activiti.org/bpmn",
                "flowable", "http://flowable.org/bpmn",
                "operaton", "http://operaton.org/schema/1.0/bpmn",
                "zeebe", "http://camunda.org/schema/zeebe/1.0");
        aliases.forEach((prefix, uri) -> files.put(
                "class in " + prefix, namespace(prefix, uri, step(" " + prefix + ":class=\"java.lang.Object\"", ""))));
        files.put(
                "camunda by another prefix",
                namespace("innocent", "http://camunda.org/schema/1.0/bpmn", step(" innocent:class=\"x.Y\"", "")));
        files.put(
                "an element disguised as layout",
                namespace(
                        "bpmndi",
                        "http://www.omg.org/spec/BPMN/20100524/DI",
                        element("<bpmndi:scriptTask id=\"s\" scriptFormat=\"juel\"/>")));
        files.put("an element without namespace", element("<serviceTask id=\"s\" xmlns=\"\"/>"));
        files.put("foreign extension", namespace("x", "urn:x", insideStep("<x:run>y</x:run>")));
        files.put(
                "class in process",
                honest().replace("<bpmn:process ", "<bpmn:process camunda:candidateStarterGroups=\"x\" "));
    }

    private static void shapes(Map<String, String> files) {
        String many = "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"x\"/>";
        files.put("once for each of a variable", step(" camunda:delegateExpression=\"${testStep}\"", many));
        String often = "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>101</bpmn:loopCardinality>"
                + "</bpmn:multiInstanceLoopCharacteristics>";
        files.put("a hundred and one times", step(" camunda:delegateExpression=\"${testStep}\"", often));
        files.put("loop without wait", honest().replace("targetRef=\"human\"", "targetRef=\"victim\""));
        files.put(
                "loop without wait through a section",
                Bpmn.journey("loop_section")
                        .start("in")
                        .exclusive("again")
                        .section("inner", section -> section.start("inner_in")
                                .end("inner_out")
                                .path("inner_in", "inner_out"))
                        .end("out")
                        .path("in", "again")
                        .otherwise("again", "inner")
                        .flow("again", "out", "again_outcome == 'x'")
                        .path("inner", "again")
                        .xml());
        files.put("calls itself", element("<bpmn:callActivity id=\"call\" calledElement=\"attacked\"/>"));
        files.put(
                "second process",
                honest().replace(
                                "</bpmn:definitions>",
                                "<bpmn:process id=\"p2\" isExecutable=\"true\"/></bpmn:definitions>"));
        files.put("signal", root("<bpmn:signal id=\"s\" name=\"${x}\"/>"));
        files.put("escalation", root("<bpmn:escalation id=\"s\" escalationCode=\"1\"/>"));
        files.put("transaction", element("<bpmn:transaction id=\"t\"/>"));
        files.put("ad hoc", element("<bpmn:adHocSubProcess id=\"t\"/>"));
        files.put(
                "compensation",
                element(
                        "<bpmn:intermediateThrowEvent id=\"t\"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>"));
        files.put("data object", element("<bpmn:dataObject id=\"d\"/>"));
        files.put("id that is arithmetic", honest().replace("\"human\"", "\"human-1\""));
        files.put("a setting inside the process", element("<camunda:property name=\"x\" value=\"y\"/>"));
    }

    /** By name, refused with 400: cannot even be read safely. */
    static Map<String, byte[]> broken(int port) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String url = "http://127.0.0.1:" + port + "/x";
        files.put("doctype", utf8(honest().replace("?>", "?><!DOCTYPE d SYSTEM \"" + url + "\">")));
        files.put(
                "external entity",
                utf8(honest().replace("?>", "?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")));
        files.put(
                "billion laughs",
                utf8(honest().replace("?>", "?><!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")));
        files.put(
                "schema hint",
                utf8(honest().replace("id=\"Definitions_1\"", "id=\"d\" xsi:schemaLocation=\"urn:x " + url + "\"")));
        files.put(
                "schema hint without namespace",
                utf8(honest().replace(
                                "id=\"Definitions_1\"", "id=\"d\" xsi:noNamespaceSchemaLocation=\"" + url + "\"")));
        files.put(
                "include",
                utf8(root("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url + "\"/>")));
        files.put(
                "import",
                utf8(root("<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"" + url
                        + "\" namespace=\"urn:x\"/>")));
        files.put("stylesheet", utf8(honest().replace("?>", "?><?xml-stylesheet href=\"" + url + "\"?>")));
        files.put("UTF-16", honest().replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        files.put("UTF-16 that says UTF-8", honest().getBytes(StandardCharsets.UTF_16LE));
        files.put("UTF-7", utf8(honest().replace("UTF-8", "UTF-7").replace("<bpmn:end", "+ADw-bpmn:end")));
        files.put("Latin 1", honest().replace("UTF-8", "ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        files.put("bytes that are no text", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        files.put("nothing", new byte[0]);
        files.put("not XML", utf8("{\"bpmn\": true}"));
        files.put("cut off", utf8(honest().substring(0, 900)));
        files.put("five megabytes", utf8(honest() + " ".repeat(5 * 1024 * 1024)));
        files.put("a thousand and one elements", utf8(element(elements(1_001))));
        files.put("sections nested deeply", utf8(element(nested(21))));
        files.put(
                "XML nested deeply",
                utf8(root("<bpmn:category id=\"c\">".repeat(100) + "</bpmn:category>".repeat(100))));
        return files;
    }

    private static String elements(int count) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < count; i++) {
            xml.append("<bpmn:endEvent id=\"e").append(i).append("\"/>");
        }
        return xml.toString();
    }

    private static String nested(int depth) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            xml.append("<bpmn:subProcess id=\"n").append(i).append("\">");
        }
        return xml.append("</bpmn:subProcess>".repeat(depth)).toString();
    }

    private static byte[] utf8(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
