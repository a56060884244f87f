package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.engine.Trace.Ended;
import io.journeyman.engine.Trace.Entered;
import io.journeyman.engine.Trace.FlowTaken;
import io.journeyman.engine.Trace.Left;
import io.journeyman.engine.Trace.Started;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestBlocks;
import io.journeyman.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class TraceTests {

    @Autowired
    private TestEngine engine;

    @Autowired
    private Instances instances;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    @Test
    void every_movement_is_told_in_order_with_outcomes_and_arrows() {
        DeployedVersion version = engine.deploy(Bpmn.journey("traced")
                .start("in")
                .question("hot", "testAsk")
                .step("sales", "testStep", "outcome", "done")
                .end("out", "sold")
                .end("cold")
                .flow("in", "hot")
                .flow("hot", "sales", "hot_outcome == 'yes'")
                .otherwise("hot", "cold")
                .path("sales", "out"));
        ContactId anna = ContactId.next();
        TestBlocks.answer(anna, "yes");
        String instance = instances
                .start(List.of(new Start(version.definitionId(), anna, "cart-9", Map.of())))
                .get(0);
        engine.drain();

        List<Trace> traces = engine.traces(instance);

        assertThat(traces.get(0))
                .isEqualTo(new Started(instance, instance, null, anna, "cart-9", version, engine.now()));
        assertThat(engine.entered(instance)).containsExactly("in", "hot", "sales", "out");
        assertThat(traces)
                .filteredOn(FlowTaken.class::isInstance)
                .extracting(trace -> ((FlowTaken) trace).flowId())
                .containsExactly("in_to_hot", "hot_to_sales", "sales_to_out");
        assertThat(traces)
                .filteredOn(Left.class::isInstance)
                .extracting(trace -> ((Left) trace).place().elementId() + "=" + ((Left) trace).outcome())
                .containsExactly("in=null", "hot=yes", "sales=done", "out=null");
        assertThat(traces.get(traces.size() - 1))
                .isEqualTo(new Ended(instance, anna, version, "out", "sold", null, engine.now()));
        assertThat(traces).allSatisfy(trace -> assertThat(trace.contact()).isEqualTo(anna));
    }

    @Test
    void a_visit_keeps_its_id_from_entering_to_leaving_and_a_time_out_counts_as_taken_away() {
        String instance = engine.begin(engine.deploy(WaitTests.clickWait("traced_wait")));

        engine.advance(Duration.ofDays(2));

        Entered entered = engine.traces(instance).stream()
                .filter(Entered.class::isInstance)
                .map(Entered.class::cast)
                .filter(trace -> trace.place().elementId().equals("click"))
                .findFirst()
                .orElseThrow();
        Left left = engine.traces(instance).stream()
                .filter(Left.class::isInstance)
                .map(Left.class::cast)
                .filter(trace -> trace.place().elementId().equals("click"))
                .findFirst()
                .orElseThrow();
        assertThat(left.place().activityInstanceId()).isEqualTo(entered.place().activityInstanceId());
        assertThat(entered.type()).isEqualTo(ElementType.WAIT_FOR);
        assertThat(left.cancelled()).isTrue();
        assertThat(left.at()).isEqualTo(entered.at().plus(Duration.ofDays(2)));
    }

    @Test
    void who_is_taken_out_ends_with_the_reason() {
        String instance = engine.begin(engine.deploy(WaitTests.clickWait("traced_cancel")));

        instances.cancel(List.of(instance), "no fit");

        assertThat(engine.traces(instance))
                .filteredOn(Ended.class::isInstance)
                .singleElement()
                .satisfies(trace -> assertThat(((Ended) trace).cancelled()).isEqualTo("no fit"));
    }

    @Test
    void what_rolls_back_is_not_told() {
        DeployedVersion version = engine.deploy(Bpmn.journey("traced_failure")
                .start("in")
                .step("risky", "testFail")
                .end("out")
                .path("in", "risky", "out"));
        TestBlocks.failAt("risky", new IllegalStateException());

        String instance = engine.begin(version);

        assertThat(engine.entered(instance)).isEmpty();
    }

    @Test
    void the_engines_own_tables_keep_only_instances() {
        engine.begin(engine.deploy(WaitTests.clickWait("traced_tables")));

        assertThat(count("act_hi_procinst")).isPositive();
        for (String table : List.of(
                "act_hi_actinst",
                "act_hi_varinst",
                "act_hi_detail",
                "act_hi_job_log",
                "act_hi_op_log",
                "act_hi_taskinst")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    private int count(String table) {
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? -1 : rows;
    }
}
