package io.journeyman.engine.internal.reading;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.ElementType;
import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges each element by the descriptor of its block: is it the right kind, are its settings and outcomes complete? */
final class BlockCheck {

    private static final Map<ElementType, BlockKind> KINDS = Map.of(
            ElementType.STEP, BlockKind.STEP,
            ElementType.QUESTION, BlockKind.QUESTION,
            ElementType.WAIT, BlockKind.WAIT,
            ElementType.TIME_OUT, BlockKind.WAIT,
            ElementType.WAIT_FOR, BlockKind.WAIT_FOR,
            ElementType.HUMAN_TASK, BlockKind.HUMAN_TASK,
            ElementType.PART, BlockKind.PART,
            ElementType.START, BlockKind.START,
            ElementType.END, BlockKind.END,
            ElementType.GOAL_START, BlockKind.GOAL);

    /** These need no block of their own. */
    private static final Set<ElementType> OPTIONAL =
            Set.of(ElementType.START, ElementType.END, ElementType.GOAL_START, ElementType.PART);

    private final Findings findings;
    private final Blocks blocks;

    BlockCheck(Findings findings, Blocks blocks) {
        this.findings = findings;
        this.blocks = blocks;
    }

    /** Whether every block named in the drawing is in the catalogue and of the right kind. */
    void known(Diagram diagram) {
        for (DiagramElement element : diagram.elements()) {
            String key = element.block();
            BlockKind kind = KINDS.get(element.type());
            if (key != null && kind != null && block(element).isEmpty()) {
                findings.foreign(
                        "unknown-block",
                        element.id(),
                        element.line(),
                        "There is no block \"" + key + "\" of this kind.");
            }
        }
    }

    /** Whether each element has the block it needs, with complete settings and outcomes. */
    void complete(Diagram diagram) {
        for (DiagramElement element : diagram.elements()) {
            boolean needed = KINDS.containsKey(element.type())
                    && !OPTIONAL.contains(element.type())
                    && element.type() != ElementType.STEP;
            if (element.block() == null && needed) {
                findings.unfinished("no-block", element.id(), element.line(), "Choose what this does.");
            }
            block(element).ifPresent(block -> check(element, block, diagram));
        }
    }

    private Optional<Block> block(DiagramElement element) {
        BlockKind kind = KINDS.get(element.type());
        return Optional.ofNullable(element.block())
                .flatMap(blocks::find)
                .filter(block -> block.descriptor().kind() == kind);
    }

    private void check(DiagramElement element, Block block, Diagram diagram) {
        BlockDescriptor descriptor = block.descriptor();
        Settings settings = element.settings().withDefaults(descriptor);
        List<SettingProblem> problems = SettingRules.check(descriptor, element.settings());
        if (problems.isEmpty()) {
            problems = block.check(settings);
        }
        problems.forEach(problem ->
                findings.setting(problem.code(), element.id(), element.line(), problem.message(), problem.setting()));
        outcomes(element, descriptor.outcomes(), diagram);
    }

    /** A fixed outcome that no arrow fits would leave a person stuck at the next gateway. */
    private void outcomes(DiagramElement element, Outcomes outcomes, Diagram diagram) {
        if (outcomes.from() != Outcomes.From.FIXED) {
            return;
        }
        Set<String> values =
                outcomes.values().stream().map(Outcomes.Outcome::value).collect(Collectors.toSet());
        for (String used : element.outcomesUsed()) {
            if (!values.contains(used)) {
                findings.unfinished(
                        "unknown-outcome",
                        element.id(),
                        element.line(),
                        "An arrow asks for \"" + used + "\", which this never answers.");
            }
        }
        List<DiagramFlow> leaving = diagram.leaving(element.id());
        boolean decides = element.type() == ElementType.QUESTION && leaving.size() > 1;
        if (decides && leaving.stream().noneMatch(DiagramFlow::otherwise)) {
            Set<String> missing = new TreeSet<>(values);
            missing.removeAll(element.outcomesUsed());
            missing.forEach(value -> findings.unfinished(
                    "outcome-without-arrow",
                    element.id(),
                    element.line(),
                    "No arrow is taken when the answer is \"" + value + "\"."));
        }
    }
}
