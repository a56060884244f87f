package io.journeyman.scoring;

import io.journeyman.shared.Problem;

/** There is no such score table (404). */
public final class ScoreTableNotFound extends Problem {

    public ScoreTableNotFound(String reference) {
        super(
                "score-table-not-found",
                404,
                "This score table does not exist.",
                "There is no score table “" + reference + "”.");
    }
}
