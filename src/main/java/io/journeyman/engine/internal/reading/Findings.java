package io.journeyman.engine.internal.reading;

import io.journeyman.engine.DiagramProblem;
import io.journeyman.engine.DiagramProblem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a drawing, up to a number nobody reads beyond. */
final class Findings {

    private static final int MOST = 200;

    private final List<DiagramProblem> problems = new ArrayList<>();

    void broken(String code, int line, String message) {
        add(new DiagramProblem(Severity.BROKEN, code, null, line, message, null));
    }

    void foreign(String code, @Nullable String element, int line, String message) {
        add(new DiagramProblem(Severity.FOREIGN, code, element, line, message, null));
    }

    void unfinished(String code, @Nullable String element, int line, String message) {
        add(new DiagramProblem(Severity.UNFINISHED, code, element, line, message, null));
    }

    void setting(String code, String element, int line, String message, String setting) {
        add(new DiagramProblem(Severity.UNFINISHED, code, element, line, message, setting));
    }

    private void add(DiagramProblem problem) {
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    boolean has(Severity severity) {
        return problems.stream().anyMatch(problem -> problem.severity() == severity);
    }

    boolean about(@Nullable String element) {
        return element != null && problems.stream().anyMatch(problem -> element.equals(problem.elementId()));
    }

    List<DiagramProblem> all() {
        return List.copyOf(problems);
    }
}
