package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * The engine's parse with the gate before it. A parse listener would come too late: the engine fetches schemas and
 * evaluates some expressions before it calls one. Only new deployments are judged; definitions are parsed again after a
 * restart, and a rule that was tightened since must not break running instances.
 */
public final class EngineParse extends BpmnParse {

    private final Judge judge;
    private Diagram diagram = new Diagram(null, null, java.util.List.of(), java.util.List.of(), java.util.List.of());

    /** @param wiring makes the listener that wires our behaviour to the parsed process, given this parse's diagram */
    EngineParse(BpmnParser parser, Judge judge, Function<EngineParse, BpmnParseListener> wiring) {
        super(parser);
        this.judge = judge;
        parseListeners = new ArrayList<>(parser.getParseListeners());
        parseListeners.add(wiring.apply(this));
    }

    /** Our record of what is being parsed, for the listeners. */
    public Diagram diagram() {
        return diagram;
    }

    @Override
    public BpmnParse execute() {
        if (!isNew()) {
            return super.execute();
        }
        byte[] bytes = bytes();
        Findings findings = new Findings();
        Optional<XmlNode> root = new XmlReader(findings).read(bytes);
        if (root.isEmpty() || !findings.none()) {
            findings.all().forEach(problem -> report(problem, null));
            throwExceptionForErrors();
        }
        streamSource = () -> new ByteArrayInputStream(bytes);
        return super.execute();
    }

    @Override
    protected void parseRootElement() {
        XmlNode root = XmlNode.of(rootElement);
        if (!isNew()) {
            diagram = new DiagramBuilder(root).build();
            super.parseRootElement();
            return;
        }
        Findings findings = new Findings();
        diagram = judge.gate(root, findings);
        findings.all().forEach(problem -> report(problem, rootElement));
        // Never let the engine look into a file that did not pass.
        if (findings.none()) {
            super.parseRootElement();
        }
    }

    private boolean isNew() {
        return deployment == null || deployment.isNew();
    }

    private byte[] bytes() {
        try (InputStream in = streamSource.getInputStream()) {
            return in.readNBytes(XmlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(DiagramProblem problem, @Nullable Element element) {
        String id = problem.elementId();
        if (id == null) {
            addError(problem.message(), element);
        } else {
            addError(problem.message(), element, id);
        }
    }
}
