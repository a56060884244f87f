package io.journeyman.journeys;

import java.nio.charset.StandardCharsets;

/** The drawing a new journey begins with: a start and an end, joined. */
final class EmptyDrawing {

    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                id="definitions" targetNamespace="http://journeyman.io/journeys">
              <bpmn:process id="%1$s" name="%2$s" isExecutable="true">
                <bpmn:startEvent id="start" name="Start">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="block" value="start" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:outgoing>to_end</bpmn:outgoing>
                </bpmn:startEvent>
                <bpmn:endEvent id="end" name="End">
                  <bpmn:incoming>to_end</bpmn:incoming>
                </bpmn:endEvent>
                <bpmn:sequenceFlow id="to_end" sourceRef="start" targetRef="end" />
              </bpmn:process>
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="%1$s">
                  <bpmndi:BPMNShape id="start_shape" bpmnElement="start">
                    <dc:Bounds x="160" y="162" width="36" height="36" />
                    <bpmndi:BPMNLabel><dc:Bounds x="166" y="205" width="24" height="14" /></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNShape id="end_shape" bpmnElement="end">
                    <dc:Bounds x="332" y="162" width="36" height="36" />
                    <bpmndi:BPMNLabel><dc:Bounds x="340" y="205" width="20" height="14" /></bpmndi:BPMNLabel>
                  </bpmndi:BPMNShape>
                  <bpmndi:BPMNEdge id="to_end_edge" bpmnElement="to_end">
                    <di:waypoint x="196" y="180" />
                    <di:waypoint x="332" y="180" />
                  </bpmndi:BPMNEdge>
                </bpmndi:BPMNPlane>
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    private EmptyDrawing() {}

    static byte[] of(String key, String name) {
        return FILE.formatted(key, escape(name)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
