package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.engine.DeployedVersion;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableGrid.GridCell;
import io.journeyman.scoring.TableGrid.GridColumn;
import io.journeyman.scoring.TableGrid.GridRow;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestEngine;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The blocks of scoring, checked and run in the engine. */
@DatabaseTest
class ScoreBlocksTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private TestEngine engine;

    @Autowired
    private Blocks blocks;

    @Autowired
    private ScoreTables tables;

    @Autowired
    private Scores scores;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    private ContactId somebody(String country) {
        return contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@blocks.example")
                        .with("country", country))
                .id();
    }

    private ScoreTable table() {
        ScoreTable made = tables.create("Run " + COUNT.incrementAndGet(), "");
        return tables.saveDraft(made.id(), made.name(), "", grid(15));
    }

    private static TableGrid grid(int points) {
        return new TableGrid(
                List.of(new GridColumn("contact.country")),
                List.of(
                        new GridRow("home", List.of(new GridCell(CellOp.IS, List.of("SI"))), points, "lives here"),
                        new GridRow("all", List.of(GridCell.ANYTHING), 5, "took part")));
    }

    private List<String> problems(String block, String... settings) {
        return blocks.find(block).orElseThrow().check(Settings.of(settings)).stream()
                .map(SettingProblem::code)
                .toList();
    }

    private String run(DeployedVersion version, ContactId who) {
        String instance = engine.start(version, who);
        engine.drain();
        return instance;
    }

    @Test
    void points_are_given_once_with_the_step_as_their_origin() {
        DeployedVersion version = engine.deploy(Bpmn.journey("points")
                .start("in")
                .step("welcome", "addPoints", "points", "10", "reason", "signed up")
                .step("spam", "addPoints", "points", "-3")
                .end("out")
                .path("in", "welcome", "spam", "out"));
        ContactId ana = somebody("SI");

        String instance = run(version, ana);

        assertThat(scores.of(ana)).isEqualTo(7);
        var ledger = scores.ledger(ana, Paging.first(10)).items();
        assertThat(ledger).extracting(ScoreEntry::reason).containsExactly("spam", "signed up");
        assertThat(ledger.get(1).origin().instance()).isEqualTo(instance);
        assertThat(ledger.get(1).origin().element()).isEqualTo("welcome");
    }

    @Test
    void a_score_table_writes_one_row_for_each_of_its_rows_that_fits() {
        ScoreTable table = tables.publish(table().id(), "");
        DeployedVersion version = engine.deploy(Bpmn.journey("table")
                .start("in")
                .table("judge", "evaluateDecision", "table", table.key())
                .end("out")
                .path("in", "judge", "out"));
        ContactId ana = somebody("SI");
        ContactId eva = somebody("PL");

        run(version, ana);
        run(version, eva);

        assertThat(scores.of(ana)).isEqualTo(20);
        assertThat(scores.of(eva)).isEqualTo(5);
        assertThat(scores.ledger(ana, Paging.first(10)).items())
                .extracting(entry -> entry.origin().rule())
                .containsExactlyInAnyOrder("home", "all");
    }

    @Test
    void the_newest_published_version_counts_when_the_person_gets_there() {
        ScoreTable table = tables.publish(table().id(), "");
        DeployedVersion version = engine.deploy(Bpmn.journey("live_table")
                .start("in")
                .table("judge", "evaluateDecision", "table", table.id().toString())
                .end("out")
                .path("in", "judge", "out"));
        ContactId ana = somebody("SI");
        engine.start(version, ana);
        tables.saveDraft(table.id(), table.name(), "", grid(100));
        tables.publish(table.id(), "more for home");

        engine.drain();

        assertThat(scores.of(ana)).isEqualTo(105);
        assertThat(scores.ledger(ana, Paging.first(1)).items().get(0).origin().tableVersion())
                .isEqualTo(2);
    }

    @Test
    void the_score_decides_which_way_a_person_goes() {
        DeployedVersion version = engine.deploy(Bpmn.journey("ask_score")
                .start("in")
                .step("give", "addPoints", "points", "50")
                .question("hot", "score", "atLeast", "50")
                .step("yes", "addPoints", "points", "1")
                .step("no", "addPoints", "points", "-1")
                .end("out")
                .path("in", "give", "hot")
                .flow("hot", "yes", "hot_outcome == 'yes'")
                .otherwise("hot", "no")
                .path("yes", "out")
                .path("no", "out"));
        ContactId ana = somebody("SI");

        run(version, ana);

        assertThat(scores.of(ana)).isEqualTo(51);
    }

    @Test
    void settings_are_judged_when_a_journey_is_saved() {
        ScoreTable draft = table();

        assertThat(problems("evaluateDecision", "table", "no-such-table")).containsExactly("unknown-score-table");
        assertThat(problems("evaluateDecision", "table", draft.key())).containsExactly("not-published");
        tables.publish(draft.id(), "");
        assertThat(problems("evaluateDecision", "table", draft.key())).isEmpty();
        assertThat(problems("addPoints", "points", "2.5")).containsExactly("not-whole");
        assertThat(problems("addPoints", "points", "10")).isEmpty();
        assertThat(problems("score", "atLeast", "1.5")).containsExactly("not-whole");
    }
}
