package io.journeyman.handover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a lead's task can be closed; each has its own drawn way in the handover diagram. */
public enum LeadOutcome {
    ACCEPTED("accepted", "Accepted"),
    NOT_NOW("notNow", "Not now"),
    NO_ANSWER("noAnswer", "No answer"),
    WRONG_DATA("wrongData", "Wrong person or data"),
    NO_FIT("noFit", "No fit"),
    COLLEAGUE("colleague", "Already with a colleague");

    private final String value;
    private final String label;

    LeadOutcome(String value, String label) {
        this.value = value;
        this.label = label;
    }

    /** What the drawing compares. */
    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    static Optional<LeadOutcome> of(String value) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.value.equals(value))
                .findFirst();
    }

    static List<TaskOutcome> all() {
        return Arrays.stream(values())
                .map(outcome -> new TaskOutcome(outcome.value, outcome.label))
                .toList();
    }
}
