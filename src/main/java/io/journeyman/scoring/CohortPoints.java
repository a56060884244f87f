package io.journeyman.scoring;

import io.journeyman.steps.StepCohort;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Collects the points of everybody in a cohort and writes them in one go at its end. */
@Component
class CohortPoints {

    private final Scores scores;

    CohortPoints(Scores scores) {
        this.scores = scores;
    }

    private record Collected(List<PointsGiven> given) {}

    void give(StepCohort cohort, List<PointsGiven> given) {
        Collected collected = cohort.kept(Collected.class).orElseGet(() -> {
            Collected fresh = new Collected(new ArrayList<>());
            cohort.keep(Collected.class, fresh);
            return fresh;
        });
        if (collected.given().isEmpty()) {
            cohort.atEnd(() -> {
                scores.add(List.copyOf(collected.given()));
                collected.given().clear();
            });
        }
        collected.given().addAll(given);
    }
}
