package io.journeyman;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.work.Workers;
import io.journeyman.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ApplicationTests {

    @Autowired
    private Workers workers;

    @Test
    void the_application_starts_and_its_workers_come_to_rest() {
        workers.drain();

        assertThat(workers.drain()).isZero();
    }
}
