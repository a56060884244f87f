package io.journeyman.engine;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** A version cannot be deleted while people are on it (409). */
public final class VersionInUse extends Problem {

    public VersionInUse(long running) {
        super(
                "version-in-use",
                409,
                "People are still on this version.",
                running + " people run on it. Wait until they are through, or take them out first.",
                Map.of("running", running),
                List.of());
    }
}
