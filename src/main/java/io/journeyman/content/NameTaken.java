package io.journeyman.content;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** Another message has this name already (409). */
public final class NameTaken extends Problem {

    NameTaken(String name) {
        super(
                "template-name-taken",
                409,
                "Another message has this name.",
                "There is a message called \"" + name + "\" already. Choose another name.",
                Map.of(),
                List.of(new FieldError("/name", "taken", "There is a message with this name already.")));
    }
}
