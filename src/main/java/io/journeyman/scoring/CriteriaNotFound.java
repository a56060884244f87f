package io.journeyman.scoring;

import io.journeyman.shared.Problem;

/** There is no such proposed version of the criteria (404). */
public final class CriteriaNotFound extends Problem {

    CriteriaNotFound(int version) {
        super(
                "criteria-not-found",
                404,
                "This version does not exist.",
                "There is no proposed version " + version + ".");
    }
}
