package io.journeyman.engine.internal.running;

import io.journeyman.engine.internal.reading.EngineParse;
import io.journeyman.engine.internal.reading.ParseFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives each parse its wiring. */
@Component
final class WiringOfParses implements ParseFactory.Wirings {

    private final Steps steps;
    private final Listeners listeners;
    private final int daysToLive;

    WiringOfParses(Steps steps, Listeners listeners, @Value("${journeyman.engine.history-days:400}") int daysToLive) {
        this.steps = steps;
        this.listeners = listeners;
        this.daysToLive = daysToLive;
    }

    @Override
    public BpmnParseListener apply(EngineParse parse) {
        return new Wiring(parse, steps, listeners, daysToLive);
    }
}
