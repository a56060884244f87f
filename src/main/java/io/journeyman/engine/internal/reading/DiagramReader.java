package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramProblem.Severity;
import io.journeyman.engine.Diagrams;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Service;

/** Reads by our own reader and checks first; what passes them is also parsed by the engine, without being deployed. */
@Service
final class DiagramReader implements Diagrams {

    private final Judge judge;
    private final ProcessEngineConfigurationImpl engine;

    DiagramReader(Judge judge, ProcessEngineConfigurationImpl engine) {
        this.judge = judge;
        this.engine = engine;
    }

    @Override
    public Diagram read(byte[] bpmn) {
        Findings findings = new Findings();
        Optional<XmlNode> root = new XmlReader(findings).read(bpmn);
        if (root.isEmpty()) {
            return new Diagram(null, null, List.of(), List.of(), findings.all());
        }
        Diagram diagram = judge.gate(root.get(), findings);
        judge.blocks(diagram, findings);
        if (!findings.has(Severity.BROKEN) && !findings.has(Severity.FOREIGN)) {
            engine.getCommandExecutorTxRequired().execute(context -> parse(context, bpmn, findings));
        }
        return new Diagram(diagram.key(), diagram.name(), diagram.elements(), diagram.flows(), findings.all());
    }

    private int parse(CommandContext context, byte[] bpmn, Findings findings) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId("draft");
        deployment.setNew(true);
        try {
            new BpmnParser(context.getProcessEngineConfiguration().getExpressionManager(), engine.getBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(bpmn))
                    .deployment(deployment)
                    .name("draft")
                    .execute();
        } catch (ParseException e) {
            e.getResorceReports().forEach(report -> take(report, findings));
        } catch (ProcessEngineException e) {
            findings.unfinished("not-complete", null, 0, "The engine cannot read this diagram yet.");
        }
        return 0;
    }

    /** The engine's own words are for engineers; ours only point to the element, unless we already said what is wrong. */
    private static void take(ResourceReport report, Findings findings) {
        report.getErrors().forEach(problem -> {
            boolean known = findings.about(problem.getMainElementId());
            if (!known && !(problem.getMainElementId() == null && !findings.none())) {
                findings.unfinished(
                        "not-complete", problem.getMainElementId(), problem.getLine(), "Something is missing here.");
            }
        });
    }
}
