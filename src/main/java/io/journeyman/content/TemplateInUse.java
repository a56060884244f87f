package io.journeyman.content;

import io.journeyman.shared.Problem;
import io.journeyman.shared.Uses;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The message cannot be deleted: somebody uses it (409 naming the users). */
public final class TemplateInUse extends Problem {

    TemplateInUse(String name, List<Uses.Use> uses) {
        super(
                "template-in-use",
                409,
                "This message is in use.",
                "\"" + name + "\" is used by "
                        + uses.stream()
                                .limit(5)
                                .map(use -> use.kind() + " \"" + use.name() + "\"")
                                .collect(Collectors.joining(", "))
                        + ".",
                Map.of("uses", uses),
                List.of());
    }
}
