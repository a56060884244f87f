package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class HousekeepingTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ended_runs_leave_the_engines_tables_after_their_time_and_waiting_ones_stay() {
        String ended = engine.begin(engine.deploy(
                Bpmn.journey("ended_long_ago").start("in").end("out").path("in", "out")));
        String waiting = engine.begin(engine.deploy(Bpmn.journey("waits_long")
                .start("in")
                .waitFor("listen", "testWaitFor", "page.viewed")
                .end("out")
                .path("in", "listen", "out")));
        assertThat(rows(ended)).isOne();

        // From nine in the morning to the night's window, long after.
        engine.advance(Duration.ofDays(401).plusHours(18));
        history.cleanUpHistoryAsync(true);
        engine.drain();

        assertThat(rows(ended)).isZero();
        assertThat(rows(waiting)).isOne();
    }

    private int rows(String instance) {
        Integer count = jdbc.queryForObject(
                "select count(*) from act_hi_procinst where proc_inst_id_ = ?", Integer.class, instance);
        return count == null ? -1 : count;
    }
}
