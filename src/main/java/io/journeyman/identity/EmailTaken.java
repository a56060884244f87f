package io.journeyman.identity;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** Somebody else logs in with this address already. */
public final class EmailTaken extends Problem {

    public EmailTaken() {
        super(
                "email-taken",
                409,
                "Somebody has this address already.",
                "Look for them in the list, also among the disabled.",
                Map.of(),
                List.of(new FieldError("/email", "taken", "Somebody has this address already.")));
    }
}
