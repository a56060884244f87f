package io.journeyman.engine;

import io.journeyman.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The diagram cannot be deployed, or not even stored: 400 where it is broken, else 422. The member {@code elements} lists
 * {@code {elementId, line, code, message, severity, setting}} so that the editor marks them.
 */
public final class DiagramRefused extends Problem {

    private final List<DiagramProblem> problems;

    public DiagramRefused(List<DiagramProblem> problems) {
        super(
                "diagram-refused",
                status(problems),
                "This diagram cannot be used as it is.",
                problems.isEmpty()
                        ? "Check the marked elements."
                        : problems.get(0).message(),
                Map.of("elements", problems.stream().map(DiagramRefused::row).toList()),
                List.of());
        this.problems = List.copyOf(problems);
    }

    public List<DiagramProblem> problems() {
        return problems;
    }

    private static int status(List<DiagramProblem> problems) {
        boolean broken = problems.stream().anyMatch(p -> p.severity() == DiagramProblem.Severity.BROKEN);
        return broken ? 400 : 422;
    }

    private static Map<String, @Nullable Object> row(DiagramProblem problem) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("elementId", problem.elementId());
        row.put("setting", problem.setting());
        row.put("line", problem.line());
        row.put("code", problem.code());
        row.put("message", problem.message());
        row.put("severity", problem.severity().name());
        row.values().removeIf(Objects::isNull);
        return row;
    }
}
