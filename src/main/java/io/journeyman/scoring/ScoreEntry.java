package io.journeyman.scoring;

import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.UUID;

/** One row of a person's ledger. The sum of a person's rows is the score. */
public record ScoreEntry(UUID id, ContactId contact, int points, String reason, Origin origin, Instant at) {}
