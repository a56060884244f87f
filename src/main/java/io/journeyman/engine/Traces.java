package io.journeyman.engine;

import java.util.List;

/** Gets every movement of every run, in order, in the engine's transaction. Declared here, implemented by journeys. */
public interface Traces {

    /** Called once per transaction, right before its commit, with all its movements. */
    void record(List<Trace> traces);
}
