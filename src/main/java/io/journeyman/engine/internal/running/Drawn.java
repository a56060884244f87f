package io.journeyman.engine.internal.running;

import io.journeyman.engine.DeployedVersion;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.jspecify.annotations.Nullable;

/** Finds the drawing behind the engine's own objects; the wiring hangs it there. */
public final class Drawn {

    static final String DIAGRAM = "journeyman.diagram";

    /** Variables of a run that are ours. */
    public static final String SUBJECT = "subjectKey";

    public static final String RUN_OUTCOME = "journey_outcome";

    private Drawn() {}

    public static Diagram diagram(ProcessDefinitionImpl definition) {
        return (Diagram) definition.getProperty(DIAGRAM);
    }

    static DiagramElement element(ExecutionEntity run, String elementId) {
        return diagram(run.getProcessDefinition())
                .element(elementId)
                .orElseThrow(() -> new IllegalStateException("not drawn: " + elementId));
    }

    static Optional<DiagramElement> find(ExecutionEntity run, @Nullable String elementId) {
        return elementId == null
                ? Optional.empty()
                : diagram(run.getProcessDefinition()).element(elementId);
    }

    /** The version a definition is. */
    public static DeployedVersion version(ProcessDefinitionEntity definition) {
        return new DeployedVersion(definition.getId(), definition.getKey(), definition.getVersion());
    }
}
