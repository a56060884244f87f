package io.journeyman.journeys;

import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.DiagramFlow;
import io.journeyman.engine.ElementType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Judges what a drawing means, after the engine room judged what it is: steps nobody comes to, paths that lead nowhere,
 * people who would get everything twice, questions that leave somebody out.
 */
@Component
class DiagramChecks {

    private static final Set<ElementType> ENDS = Set.of(ElementType.END, ElementType.TERMINATE, ElementType.ERROR_END);
    private static final Set<ElementType> SPLITS = Set.of(
            ElementType.QUESTION,
            ElementType.EXCLUSIVE,
            ElementType.INCLUSIVE,
            ElementType.PARALLEL,
            ElementType.FIRST_OF);

    private final AnswerChecks answers;

    DiagramChecks(AnswerChecks answers) {
        this.answers = answers;
    }

    /** Everything to say about the drawing, what stops publishing first. */
    List<Finding> findings(Journey journey, Diagram diagram) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        diagram.problems().forEach(problem -> put(findings, Finding.of(problem)));
        if (!diagram.broken() && !diagram.foreign()) {
            meaning(journey, diagram).forEach(finding -> put(findings, finding));
        }
        List<Finding> sorted = new ArrayList<>(findings.values());
        sorted.sort(java.util.Comparator.comparing(Finding::severity));
        return sorted;
    }

    private static void put(Map<String, Finding> findings, Finding finding) {
        findings.putIfAbsent(finding.code() + "@" + finding.elementId() + "#" + finding.setting(), finding);
    }

    private List<Finding> meaning(Journey journey, Diagram diagram) {
        DrawnGraph graph = new DrawnGraph(diagram);
        List<Finding> findings = new ArrayList<>();
        if (diagram.key() != null && !journey.key().equals(diagram.key())) {
            findings.add(Finding.mend(
                    "other-journey", null, "This file is the drawing of another journey. Import it as a new one."));
        }
        unreachable(diagram, graph, findings);
        withoutEnd(graph, findings);
        unsplit(graph, findings);
        meetings(graph, findings);
        timeLimits(graph, findings);
        answers.check(graph, findings);
        if (journey.kind() == JourneyKind.PART) {
            partStart(diagram, findings);
        }
        return findings;
    }

    private static void unreachable(Diagram diagram, DrawnGraph graph, List<Finding> findings) {
        List<String> roots = new ArrayList<>();
        diagram.starts().forEach(start -> roots.add(start.id()));
        if (roots.isEmpty()) {
            return; // told by the engine room already
        }
        diagram.elements().stream()
                .filter(element -> element.type() == ElementType.GOAL)
                .forEach(goal -> roots.add(goal.id()));
        Set<String> reached = graph.reachable(roots, id -> false);
        for (DiagramElement element : graph.elements()) {
            if (!reached.contains(element.id())) {
                findings.add(Finding.mend(
                        "unreachable",
                        element.id(),
                        "Nobody ever comes to " + inSentence(graph, element.id())
                                + ". Draw an arrow to it or delete it."));
            }
        }
    }

    private static void withoutEnd(DrawnGraph graph, List<Finding> findings) {
        List<String> ends = graph.elements().stream()
                .filter(element -> ENDS.contains(element.type()))
                .map(DiagramElement::id)
                .toList();
        Set<String> ending = graph.reaching(ends);
        for (DiagramElement element : graph.elements()) {
            if (leadsNowhere(graph, element)) {
                findings.add(Finding.mend(
                        "no-way-on",
                        element.id(),
                        "The path stops after " + inSentence(graph, element.id())
                                + ". Draw an arrow to the next step or to an end."));
            } else if (!ending.contains(element.id()) && element.type() != ElementType.GOAL) {
                findings.add(Finding.mend(
                        "never-ends",
                        element.id(),
                        "From " + inSentence(graph, element.id())
                                + " no way leads to an end. Draw a way out of the circle."));
            }
        }
    }

    private static boolean leadsNowhere(DrawnGraph graph, DiagramElement element) {
        boolean container = element.type() == ElementType.GOAL;
        return !container
                && !ENDS.contains(element.type())
                && graph.leaving(element.id()).isEmpty();
    }

    /** Two arrows out of a box would send everybody both ways. */
    private static void unsplit(DrawnGraph graph, List<Finding> findings) {
        for (DiagramElement element : graph.elements()) {
            if (!SPLITS.contains(element.type()) && graph.leaving(element.id()).size() > 1) {
                findings.add(
                        Finding.mend(
                                "split-without-diamond",
                                element.id(),
                                "Several arrows leave " + inSentence(graph, element.id())
                                        + ", so everybody would go all of these ways at once. Put a diamond behind it that says which."));
            }
        }
    }

    /** Parallel ways that meet without a join: everything after would happen twice. */
    private static void meetings(DrawnGraph graph, List<Finding> findings) {
        Set<String> told = new LinkedHashSet<>();
        for (DiagramElement fork : graph.elements()) {
            List<DiagramFlow> ways = graph.leaving(fork.id());
            if (fork.type() != ElementType.PARALLEL || ways.size() < 2) {
                continue;
            }
            Set<String> walked = new LinkedHashSet<>();
            for (DiagramFlow way : ways) {
                Set<String> reached = graph.reachable(List.of(way.target()), id -> isJoin(graph, id));
                for (String id : reached) {
                    if (walked.contains(id) && !isJoin(graph, id) && !ends(graph, id)) {
                        told.add(id);
                    }
                }
                walked.addAll(reached);
            }
        }
        firstOf(graph, told)
                .forEach(
                        id -> findings.add(
                                Finding.mend(
                                        "meets-without-join",
                                        id,
                                        "Parallel ways meet at " + inSentence(graph, id)
                                                + " without a join, so everything from here would happen twice. Put a join before it.")));
    }

    /** Of several steps in a row only the first: mending it mends the others. */
    private static List<String> firstOf(DrawnGraph graph, Collection<String> ids) {
        return ids.stream()
                .filter(id -> graph.reaching(id).size() > 1
                        || graph.reaching(id).stream().noneMatch(flow -> ids.contains(flow.source())))
                .toList();
    }

    private static boolean isJoin(DrawnGraph graph, String id) {
        return graph.has(id)
                && graph.element(id).type() == ElementType.PARALLEL
                && graph.reaching(id).size() > 1;
    }

    private static boolean ends(DrawnGraph graph, String id) {
        return graph.has(id) && ENDS.contains(graph.element(id).type());
    }

    /** Whoever waits for something they may never do needs a time limit. */
    private static void timeLimits(DrawnGraph graph, List<Finding> findings) {
        for (DiagramElement element : graph.elements()) {
            boolean chosenBy = graph.reaching(element.id()).stream()
                    .anyMatch(flow -> graph.has(flow.source())
                            && graph.element(flow.source()).type() == ElementType.FIRST_OF);
            if (element.type() == ElementType.WAIT_FOR && !chosenBy && !hasTimeOut(graph, element.id())) {
                findings.add(Finding.mend(
                        "no-time-limit",
                        element.id(),
                        "Whoever never does this would wait at " + inSentence(graph, element.id())
                                + " for ever. Give it a time limit."));
            }
        }
    }

    private static boolean hasTimeOut(DrawnGraph graph, String id) {
        return graph.elements().stream()
                .anyMatch(element -> element.type() == ElementType.TIME_OUT
                        && id.equals(element.attachedTo())
                        && element.interrupting());
    }

    private static void partStart(Diagram diagram, List<Finding> findings) {
        for (DiagramElement start : diagram.starts()) {
            String ways = start.settings().text(StartBlock.WAYS, "[]");
            if (!ways.replace(" ", "").equals("[]")) {
                findings.add(Finding.mend(
                        "part-with-ways-in",
                        start.id(),
                        "A part-journey begins when another journey calls it. Take out what else starts it."));
            }
        }
    }

    private static String inSentence(DrawnGraph graph, String id) {
        String name = graph.name(id);
        return name.startsWith("“") ? name : "this step";
    }
}
