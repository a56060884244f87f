package io.journeyman.journeys;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.DiagramFlow.Comparison;
import io.journeyman.engine.ElementType;
import io.journeyman.steps.Block;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.Outcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges the arrows that leave questions and diamonds: does every answer have exactly one way? */
@Component
class AnswerChecks {

    private final Blocks blocks;
    private final PartOutcomes parts;

    AnswerChecks(Blocks blocks, PartOutcomes parts) {
        this.blocks = blocks;
        this.parts = parts;
    }

    void check(DrawnGraph graph, List<Finding> findings) {
        for (DiagramElement element : graph.elements()) {
            boolean asks = element.type() == ElementType.QUESTION || element.type() == ElementType.EXCLUSIVE;
            if (asks && graph.leaving(element.id()).size() > 1) {
                gateway(graph, element, findings);
            } else if (element.type() == ElementType.QUESTION) {
                findings.add(Finding.mend(
                        "one-answer",
                        element.id(),
                        "The question " + graph.name(element.id())
                                + " has only one way on. Draw an arrow for each answer."));
            }
        }
    }

    private void gateway(DrawnGraph graph, DiagramElement gateway, List<Finding> findings) {
        List<DiagramFlow> arrows = graph.leaving(gateway.id());
        boolean complete = arrows.stream()
                .allMatch(arrow -> arrow.otherwise() || !arrow.comparisons().isEmpty());
        if (!complete) {
            return; // the engine room already says that an arrow has no answer
        }
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        arrows.stream().filter(arrow -> !arrow.otherwise()).forEach(arrow -> note(graph, arrow, asked, findings));
        if (arrows.stream().anyMatch(DiagramFlow::otherwise)) {
            return;
        }
        if (asked.size() == 1 && arrows.stream().allMatch(AnswerChecks::plain)) {
            leftOut(graph, gateway, asked, findings);
        } else {
            findings.add(Finding.mend(
                    "no-otherwise",
                    gateway.id(),
                    "Mark one arrow of " + graph.name(gateway.id()) + " as the one for everybody else."));
        }
    }

    /** Whether the arrow stands for some answers of one element. */
    private static boolean plain(DiagramFlow arrow) {
        return arrow.comparisons().stream().allMatch(Comparison::equal)
                && arrow.comparisons().stream()
                                .map(Comparison::element)
                                .distinct()
                                .count()
                        == 1;
    }

    /** Notes what an arrow compares; an answer that has an arrow already, or can never come, is told. */
    private void note(DrawnGraph graph, DiagramFlow arrow, Map<String, Set<String>> asked, List<Finding> findings) {
        for (Comparison comparison : arrow.comparisons()) {
            Set<String> answers = asked.computeIfAbsent(comparison.element(), id -> new LinkedHashSet<>());
            if (!answers.add(comparison.outcome()) && plain(arrow)) {
                findings.add(Finding.mend(
                        "answer-twice", arrow.id(), "Two arrows are for the same answer. Keep one of them."));
            }
            if (fixed(graph, comparison.element())) {
                continue; // judged by the engine room
            }
            possible(graph, comparison.element())
                    .filter(values -> !values.containsKey(comparison.outcome()))
                    .ifPresent(values -> findings.add(Finding.mend(
                            "answer-unknown",
                            arrow.id(),
                            "The answer “" + comparison.outcome() + "” never comes. Choose one of: "
                                    + String.join(", ", values.values()) + ".")));
        }
    }

    private boolean fixed(DrawnGraph graph, String elementId) {
        String key = graph.has(elementId) ? graph.element(elementId).block() : null;
        return key != null
                && blocks.find(key)
                        .filter(block -> block.descriptor().outcomes().from() == Outcomes.From.FIXED)
                        .isPresent();
    }

    private void leftOut(
            DrawnGraph graph, DiagramElement gateway, Map<String, Set<String>> asked, List<Finding> findings) {
        for (Map.Entry<String, Set<String>> entry : asked.entrySet()) {
            if (entry.getKey().equals(gateway.id()) && fixed(graph, gateway.id())) {
                continue; // judged by the engine room
            }
            possible(graph, entry.getKey()).ifPresent(values -> {
                List<String> missing = new ArrayList<>();
                values.forEach((value, name) -> {
                    if (!entry.getValue().contains(value)) {
                        missing.add(name);
                    }
                });
                if (!missing.isEmpty()) {
                    findings.add(Finding.mend(
                            "answers-left-out",
                            gateway.id(),
                            "Nothing is drawn at " + graph.name(gateway.id()) + " for: " + String.join(", ", missing)
                                    + ". Draw an arrow for it, or mark one for everybody else."));
                }
            });
        }
    }

    /** The answers an element can give, with what marketers call them; empty where they are not known or not limited. */
    private Optional<Map<String, String>> possible(DrawnGraph graph, String elementId) {
        if (!graph.has(elementId)) {
            return Optional.empty();
        }
        DiagramElement element = graph.element(elementId);
        String part = element.part();
        if (part != null) {
            return parts.of(part).map(values -> values.stream()
                    .collect(Collectors.toMap(v -> v, v -> v, (a, b) -> a, LinkedHashMap::new)));
        }
        String key = element.block();
        Optional<Block> block = key == null ? Optional.empty() : blocks.find(key);
        return block.flatMap(found -> values(found.descriptor().outcomes(), element));
    }

    private static Optional<Map<String, String>> values(Outcomes outcomes, DiagramElement element) {
        Map<String, String> values = new LinkedHashMap<>();
        if (outcomes.from() == Outcomes.From.FIXED) {
            outcomes.values().forEach(outcome -> values.put(outcome.value(), outcome.name()));
            return Optional.of(values);
        }
        String setting = outcomes.setting();
        if (outcomes.from() == Outcomes.From.SETTING && setting != null) {
            element.settings()
                    .text(setting, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> values.put(line, line));
            return values.isEmpty() ? Optional.empty() : Optional.of(values);
        }
        return Optional.empty();
    }
}
