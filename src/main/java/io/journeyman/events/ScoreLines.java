package io.journeyman.events;

import java.util.Set;

/**
 * Somebody who waits for scores to cross lines. Whoever gives points asks all of these and appends {@code score.reached} for
 * each line that is crossed upwards; the waiting module may stand above it and is not known to it.
 */
public interface ScoreLines {

    /** The lines waited for now, in points. Asked with every change of a score: keep it cheap. */
    Set<Integer> lines();
}
