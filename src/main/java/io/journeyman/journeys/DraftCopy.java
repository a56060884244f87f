package io.journeyman.journeys;

import java.time.Instant;
import java.util.UUID;

/**
 * A save that came too late, kept beside the draft.
 *
 * @param baseRevision the revision its author had started from
 */
public record DraftCopy(UUID id, int baseRevision, String author, Instant savedAt, String diagram) {}
