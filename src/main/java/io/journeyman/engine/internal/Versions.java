package io.journeyman.engine.internal;

import io.journeyman.engine.DeployedVersion;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.internal.running.Drawn;
import io.journeyman.shared.Cached;
import io.journeyman.steps.Block;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** Knows the deployed versions and their drawings; each is read once. */
@Component
class Versions implements Cached {

    private final ProcessEngineConfigurationImpl engine;
    private final Blocks blocks;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(DeployedVersion version, Diagram diagram) {}

    Versions(ProcessEngineConfigurationImpl engine, Blocks blocks) {
        this.engine = engine;
        this.blocks = blocks;
    }

    DeployedVersion version(String definitionId) {
        return find(definitionId).version();
    }

    Diagram diagram(String definitionId) {
        return find(definitionId).diagram();
    }

    DiagramElement element(String definitionId, String elementId) {
        return diagram(definitionId)
                .element(elementId)
                .orElseThrow(() -> new IllegalStateException("not drawn: " + elementId));
    }

    /** The element's settings with its block's defaults. */
    Settings settings(DiagramElement element) {
        Optional<Block> block = Optional.ofNullable(element.block()).flatMap(blocks::find);
        return block.map(found -> element.settings().withDefaults(found.descriptor()))
                .orElse(element.settings());
    }

    private Known find(String definitionId) {
        Known found = known.get(definitionId);
        if (found == null) {
            found = engine.getCommandExecutorTxRequired().execute(context -> {
                ProcessDefinitionEntity definition =
                        engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
                return new Known(Drawn.version(definition), Drawn.diagram(definition));
            });
            known.put(definitionId, found);
        }
        return found;
    }

    @Override
    public void forget() {
        known.clear();
        engine.getDeploymentCache().discardProcessDefinitionCache();
    }
}
