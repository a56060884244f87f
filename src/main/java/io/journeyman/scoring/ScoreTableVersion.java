package io.journeyman.scoring;

import java.time.Instant;

/** A published version of a score table; never changes. {@code dmn} is the file as it is evaluated. */
public record ScoreTableVersion(
        ScoreTableId table, int version, String dmn, String note, Instant publishedAt, String publishedBy) {}
