package io.journeyman.content;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** Somebody else saved the draft meanwhile. Nothing is lost: what was sent is kept beside it (409). */
public final class DraftStale extends Problem {

    public DraftStale(Draft current, Aside aside) {
        super(
                "draft-stale",
                409,
                "Somebody else changed this message meanwhile.",
                current.savedBy() + " saved another text. Yours is kept under \"Kept aside\".",
                Map.of(
                        "revision", current.revision(),
                        "savedBy", current.savedBy(),
                        "savedAt", current.savedAt().toString(),
                        "asideId", aside.id().toString()),
                List.of());
    }

    /** For publishing and restoring, where nothing new was sent. */
    DraftStale(Draft current) {
        super(
                "draft-stale",
                409,
                "Somebody else changed this message meanwhile.",
                current.savedBy() + " saved another text. Look at it first.",
                Map.of("revision", current.revision(), "savedBy", current.savedBy()),
                List.of());
    }
}
