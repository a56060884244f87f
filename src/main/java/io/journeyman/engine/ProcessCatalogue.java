package io.journeyman.engine;

import java.util.Set;

/** Which journeys may be called as a part. Declared here; journeys implements it, shipped handover diagrams included. */
public interface ProcessCatalogue {

    /** Keys of the published journeys that may be called; their newest version is taken at the moment of the call. */
    Set<String> parts();
}
