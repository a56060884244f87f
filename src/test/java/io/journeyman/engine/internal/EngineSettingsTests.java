package io.journeyman.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.engine.internal.executor.ExecutorSettings;
import io.journeyman.engine.internal.executor.JobBell;
import io.journeyman.engine.internal.reading.NoScripts;
import io.journeyman.engine.internal.reading.ParseFactory;
import io.journeyman.engine.internal.reading.SafeExpressions;
import io.journeyman.engine.internal.running.JourneyHistory;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pins what the engine must never lose by an upgrade or a stray setting. */
@DatabaseTest
class EngineSettingsTests {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ExecutorSettings settings;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private DataSource source;

    @Test
    void both_security_layers_are_in_place() {
        assertThat(engine.getBpmnParseFactory()).isInstanceOf(ParseFactory.class);
        assertThat(engine.getExpressionManager()).isInstanceOf(SafeExpressions.class);
        assertThat(engine.getScriptEngineResolver()).isInstanceOf(NoScripts.class);
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(engine.isEnableCmdExceptionLogging()).isFalse();
    }

    @Test
    void what_is_not_used_is_not_there() {
        assertThat(engine.isCmmnEnabled()).isFalse();
        assertThat(engine.isDmnEnabled()).isFalse();
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.isMetricsEnabled()).isFalse();
        assertThat(engine.isDbMetricsReporterActivate()).isFalse();
        assertThat(engine.isJobExecutorDeploymentAware()).isFalse();
        assertThat(engine.getJobExecutor()).isInstanceOf(JobBell.class);
        assertThat(engine.isJobExecutorActivate()).isFalse();
    }

    @Test
    void history_is_ours_and_its_id_is_what_the_database_knows() {
        assertThat(engine.getHistoryLevel()).isInstanceOf(JourneyHistory.class);
        assertThat(new JdbcTemplate(source)
                        .queryForObject(
                                "select value_ from act_ge_property where name_ = 'historyLevel'", String.class))
                .isEqualTo("40");
        assertThat(engine.getHistoryTimeToLive()).isEqualTo("P400D");
        assertThat(engine.getHistoryRemovalTimeStrategy()).isEqualTo("end");
    }

    @Test
    void the_engines_clock_is_ours() {
        clock.advance(Duration.ofDays(1));

        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(clock.instant()));
    }

    @Test
    void failed_steps_are_tried_again_with_these_pauses() {
        assertThat(settings.retries())
                .isEqualTo(List.of(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(30)));
        assertThat(settings.threads()).isEqualTo(2);
        assertThat(settings.batch()).isEqualTo(25);
        assertThat(engine.getDefaultNumberOfRetries()).isEqualTo(4);
    }

    @Test
    void due_jobs_are_found_by_index() {
        JdbcTemplate jdbc = new JdbcTemplate(source);

        List<String> indexes = jdbc.queryForList(
                TestDatabase.isPostgres()
                        ? "select indexname from pg_indexes where tablename = 'act_ru_job'"
                        : "select lower(index_name) from information_schema.indexes where table_name = 'ACT_RU_JOB'",
                String.class);

        assertThat(indexes).contains("engine_job_due", "engine_job_locked");
    }
}
