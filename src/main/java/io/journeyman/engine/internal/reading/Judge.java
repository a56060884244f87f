package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramProblem.Severity;
import io.journeyman.engine.ProcessCatalogue;
import io.journeyman.steps.Blocks;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs all checks over a drawing, from the allow-list to the blocks' own. */
@Component
final class Judge {

    private final Blocks blocks;
    private final ObjectProvider<ProcessCatalogue> catalogues;

    Judge(Blocks blocks, ObjectProvider<ProcessCatalogue> catalogues) {
        this.blocks = blocks;
        this.catalogues = catalogues;
    }

    /** What keeps the tree from being safe to give to the engine; the same for a draft and for the engine's own tree. */
    Diagram gate(XmlNode root, Findings findings) {
        new LimitCheck(findings).size(root);
        if (findings.has(Severity.BROKEN)) {
            new DialectCheck(findings).check(root);
            return new DiagramBuilder(root).build();
        }
        new DialectCheck(findings).check(root);
        new FormCheck(findings).check(root);
        Diagram diagram = new DiagramBuilder(root).build();
        new ShapeCheck(findings, parts()).check(root, diagram);
        new LimitCheck(findings).loops(diagram);
        new BlockCheck(findings, blocks).known(diagram);
        return diagram;
    }

    /** Whether each element's block is chosen and its settings are complete. */
    void blocks(Diagram diagram, Findings findings) {
        new BlockCheck(findings, blocks).complete(diagram);
    }

    private Set<String> parts() {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.parts().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
