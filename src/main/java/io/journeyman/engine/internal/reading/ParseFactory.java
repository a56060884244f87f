package io.journeyman.engine.internal.reading;

import java.util.function.Function;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.springframework.stereotype.Component;

/** Makes every parse of the engine one of ours. */
@Component
public final class ParseFactory implements BpmnParseFactory {

    private final Judge judge;
    private final Wirings wirings;

    /** Makes the listener that wires our behaviour; declared here, implemented where the behaviour lives. */
    public interface Wirings extends Function<EngineParse, BpmnParseListener> {}

    ParseFactory(Judge judge, Wirings wirings) {
        this.judge = judge;
        this.wirings = wirings;
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new EngineParse(parser, judge, wirings);
    }
}
