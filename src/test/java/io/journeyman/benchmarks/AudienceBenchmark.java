package io.journeyman.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.journeyman.consent.Purpose;
import io.journeyman.consent.Reach;
import io.journeyman.consent.ReachCount;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.segments.Segment;
import io.journeyman.segments.SegmentPreviews;
import io.journeyman.segments.Segments;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Ids;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.DatabaseTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reach and segments over 100,000 people. Numbers go to docs/benchmarks.md. */
@Tag("benchmark")
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudienceBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AudienceBenchmark.class);
    private static final int PEOPLE = 100_000;
    private static final int BATCH = 5_000;

    @Autowired
    private Reach reach;

    @Autowired
    private Segments segments;

    @Autowired
    private SegmentPreviews previews;

    @Autowired
    private Workers workers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @BeforeAll
    void people() {
        Timestamp now = Timestamp.from(clock.instant());
        for (int from = 0; from < PEOPLE; from += BATCH) {
            List<Object[]> contacts = new ArrayList<>();
            List<Object[]> entries = new ArrayList<>();
            List<Object[]> standing = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                UUID id = Ids.next();
                String phone = i % 3 == 0 ? "+35988" + (1_000_000 + i) : null;
                contacts.add(new Object[] {id, "p" + i + "@big.example", phone, "City " + i % 100, now, now, now});
                if (i % 5 != 0) {
                    UUID entry = Ids.next();
                    entries.add(new Object[] {entry, id, now, now});
                    standing.add(new Object[] {id, now, entry});
                }
            }
            jdbc.batchUpdate(
                    "insert into contact (id, email, phone, viber, company_manual, may_be_called, lifecycle_stage,"
                            + " city, lifecycle_since, created_at, updated_at)"
                            + " values (?, ?, ?, false, false, false, 'LEAD', ?, ?, ?, ?)",
                    contacts);
            jdbc.batchUpdate(
                    "insert into consent_entry (id, contact_id, purpose, channel, state, basis, at, recorded_at,"
                            + " source_kind, actor)"
                            + " values (?, ?, 'newsletter', 'EMAIL', 'GIVEN', 'CONSENT', ?, ?, 'IMPORT', 'bench')",
                    entries);
            jdbc.batchUpdate(
                    "insert into consent_standing (contact_id, purpose, channel, state, since, entry_id)"
                            + " values (?, 'newsletter', 'EMAIL', 'GIVEN', ?, ?)",
                    standing);
        }
    }

    @Test
    void reach_of_everybody_takes_less_than_a_second() {
        timed("first reach of 100,000", () -> reach.of(Rule.EVERYBODY, Set.of(Purpose.OFFERS)), 5_000);

        ReachCount count = timed("reach of 100,000", () -> reach.of(Rule.EVERYBODY, Set.of(Purpose.NEWSLETTER)), 1_000);

        assertThat(count.people()).isEqualTo(PEOPLE);
        assertThat(count.reachable()).containsEntry(Channel.EMAIL, 80_000L);
    }

    @Test
    void a_rule_being_edited_is_counted_while_one_watches() {
        Rule rule = new Rule.Check("contact.city", Operator.STARTS_WITH, TextNode.valueOf("City 1"));
        previews.of(rule, "bench");

        assertThat(timed("preview", () -> previews.of(rule, "bench"), 1_000).count())
                .isEqualTo(11_000L);
    }

    @Test
    void a_new_rule_is_applied_to_everybody_in_the_background() {
        workers.drain();
        Segment segment =
                segments.create("Half", "", new Rule.Check("contact.city", Operator.CONTAINS, TextNode.valueOf("5")));

        timed(
                "build over 100,000",
                () -> {
                    while (segments.get(segment.id()).build() != null) {
                        workers.drain();
                    }
                    return null;
                },
                120_000);

        assertThat(segments.get(segment.id()).members()).isEqualTo(19_000L);
    }

    private <T extends @Nullable Object> T timed(String what, Supplier<T> work, long mostMillis) {
        long start = System.nanoTime();
        T result = work.get();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.warn("{}: {} ms", what, millis);
        assertThat(millis).as(what).isLessThan(mostMillis);
        return result;
    }
}
