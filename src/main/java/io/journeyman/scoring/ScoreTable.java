package io.journeyman.scoring;

import java.time.Instant;

/**
 * A table of rules that give points.
 *
 * @param key stable short name; journeys refer to it
 * @param version newest published version; 0 while nothing was published
 * @param draftDiffers whether there is something to publish
 */
public record ScoreTable(
        ScoreTableId id,
        String key,
        String name,
        String description,
        int version,
        boolean draftDiffers,
        Instant draftChangedAt) {}
