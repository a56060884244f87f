package io.journeyman.handover;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** Somebody else claimed the task first; names the holder. */
public final class TaskTaken extends Problem {

    TaskTaken(String holder) {
        super(
                "task-taken",
                409,
                holder + " has this task.",
                holder + " claimed it first. Take the next one, or ask " + holder + " to pass it on.",
                Map.of("holder", holder),
                List.of());
    }
}
