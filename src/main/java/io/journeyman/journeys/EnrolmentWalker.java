package io.journeyman.journeys;

import io.journeyman.shared.work.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Walks over the people of "start these people" in the background. */
@Component
class EnrolmentWalker implements Worker {

    private final Enrolments enrolments;

    EnrolmentWalker(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public String name() {
        return Enrolments.WALKER;
    }

    @Override
    public int work() {
        return enrolments.walk();
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }
}
