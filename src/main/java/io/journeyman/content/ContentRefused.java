package io.journeyman.content;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** The message cannot be published as it is; every stopping problem is named (422). */
public final class ContentRefused extends Problem {

    ContentRefused(List<ContentProblem> stopping) {
        super(
                "template-refused",
                422,
                "The message is not ready yet.",
                stopping.size() == 1
                        ? stopping.get(0).sentence()
                        : "There are " + stopping.size() + " things to mend first.",
                Map.of(),
                stopping.stream()
                        .map(problem -> new FieldError(problem.pointer(), problem.code(), problem.sentence()))
                        .toList());
    }
}
