package io.journeyman.journeys;

import io.journeyman.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody else saved the drawing meanwhile (409). Both drawings are kept; this one as a copy. */
public final class DraftStale extends Problem {

    public DraftStale(int revision, String savedBy, Instant savedAt, UUID copy) {
        super(
                "draft-stale",
                409,
                "Somebody else saved this drawing meanwhile.",
                "Both are kept: theirs is the draft, yours is a copy beside it. Compare them and take one over.",
                Map.of("revision", revision, "savedBy", savedBy, "savedAt", savedAt, "copyId", copy),
                List.of());
    }
}
