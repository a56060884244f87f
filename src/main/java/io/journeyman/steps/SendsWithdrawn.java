package io.journeyman.steps;

import java.util.Set;

/**
 * A run was cancelled, or a goal or exit took it off its way: messages of these elements that were not handed off yet are
 * not to be sent. Published in that transaction. A run that ended normally keeps its messages.
 *
 * @param instanceId the process instance
 * @param elements the drawing's element ids; empty means all of the run
 */
public record SendsWithdrawn(String instanceId, Set<String> elements) {

    public SendsWithdrawn {
        elements = Set.copyOf(elements);
    }
}
