package io.journeyman.journeys;

import io.journeyman.shared.Problem;

/** There is no such adding of people (404). */
public final class JobNotFound extends Problem {

    public JobNotFound() {
        super(
                "enrolment-job-not-found",
                404,
                "There is no such adding of people.",
                "Look at the journey's list of them.");
    }
}
