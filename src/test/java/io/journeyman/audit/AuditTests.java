package io.journeyman.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.journeyman.identity.Role;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTests {

    @Autowired
    private Audit audit;

    @Autowired
    private AuditPersonalData personalData;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Browsers browsers;

    @Test
    void background_work_acts_as_the_system_and_from_nowhere() {
        audit.record("journey.held", "journey", "welcome", null, Map.of("reason", "20 equal errors"));

        AuditEntry entry = only("journey", "welcome");

        assertThat(entry.actor().name()).isEqualTo("Journeyman");
        assertThat(entry.address()).isNull();
        assertThat(entry.before()).isNull();
        assertThat(entry.after()).isEqualTo("{\"reason\":\"20 equal errors\"}");
    }

    @Test
    void what_is_rolled_back_was_not_done() {
        transactions.executeWithoutResult(status -> {
            audit.record("list.renamed", "list", "undone", null, null);
            status.setRollbackOnly();
        });

        assertThat(of("list", "undone")).isZero();
    }

    @Test
    void a_refusal_stays_although_everything_else_is_rolled_back() {
        transactions.executeWithoutResult(status -> {
            audit.refused("journey.deploy-refused", "journey", "evil", Map.of("element", "Script_1"));
            status.setRollbackOnly();
        });

        assertThat(only("journey", "evil").after()).contains("Script_1");
    }

    @Test
    void entries_are_found_by_what_happened_and_when() {
        Instant from = clock.instant();
        audit.record("channel.switched-live", "channel", "EMAIL", null, null);
        clock.advance(Duration.ofDays(2));
        audit.record("channel.held", "channel", "EMAIL", null, null);

        AuditFilter firstDay = new AuditFilter("channel", null, null, null, from, from.plus(Duration.ofDays(1)));

        assertThat(audit.page(firstDay, Paging.first(10)).items())
                .extracting(AuditEntry::action)
                .containsExactly("channel.switched-live");
        assertThat(audit.page(AuditFilter.ALL, new Paging("HELD", 0, 10, null)).items())
                .extracting(AuditEntry::action)
                .contains("channel.held")
                .doesNotContain("channel.switched-live");
    }

    @Test
    void log_ins_good_and_bad_are_written_down() {
        Browser ops = browsers.as(Role.OPS);
        browsers.stranger().get("/api/session");
        String id = ops.user().id().toString();

        ops.post("/api/session", Map.of("email", ops.user().email(), "password", "wrong"))
                .expect(401);

        assertThat(audit.page(new AuditFilter(null, "user", id, null, null, null), Paging.first(10))
                        .items())
                .extracting(AuditEntry::action)
                .contains("user.logged-in", "user.log-in-refused");
    }

    @Test
    void nobody_changes_the_audit_on_postgresql() {
        assumeTrue(TestDatabase.isPostgres());
        audit.record("user.changed", "user", "forever", null, null);

        assertThatThrownBy(() -> jdbc.update("update audit_entry set actor_name = 'somebody else'"))
                .hasMessageContaining("not changed or removed");
        assertThatThrownBy(() -> jdbc.update("delete from audit_entry")).hasMessageContaining("not changed or removed");
    }

    @Test
    void a_forgotten_person_leaves_only_that_something_happened() {
        ContactId ada = ContactId.next();
        audit.record("contact.changed", "contact", ada.toString(), Map.of("city", "Sofia"), Map.of("city", "Varna"));
        assertThat(personalData.export(ada)).isNotEmpty();

        transactions.executeWithoutResult(status -> personalData.erase(ada));

        assertThat(personalData.export(ada)).isEmpty();
        assertThat(jdbc.queryForList(
                        "select after_json from audit_entry where action = 'contact.changed'", String.class))
                .containsOnlyNulls()
                .isNotEmpty();
    }

    private AuditEntry only(String kind, String id) {
        return audit.page(new AuditFilter(null, kind, id, null, null, null), Paging.first(2))
                .items()
                .get(0);
    }

    private long of(String kind, String id) {
        return audit.page(new AuditFilter(null, kind, id, null, null, null), Paging.first(2))
                .total();
    }
}
