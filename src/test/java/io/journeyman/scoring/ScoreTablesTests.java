package io.journeyman.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableGrid.GridCell;
import io.journeyman.scoring.TableGrid.GridColumn;
import io.journeyman.scoring.TableGrid.GridRow;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.testing.DatabaseTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ScoreTablesTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final TableGrid GRID = new TableGrid(
            List.of(
                    new GridColumn("contact.jobTitle"),
                    new GridColumn("contact.country"),
                    new GridColumn("activity.clicks"),
                    new GridColumn("run.clicked")),
            List.of(
                    row(
                            "head",
                            15,
                            cell(CellOp.CONTAINS, "head"),
                            GridCell.ANYTHING,
                            GridCell.ANYTHING,
                            GridCell.ANYTHING),
                    row(
                            "home",
                            5,
                            GridCell.ANYTHING,
                            cell(CellOp.ONE_OF, "SI", "HR"),
                            GridCell.ANYTHING,
                            GridCell.ANYTHING),
                    row(
                            "busy",
                            20,
                            GridCell.ANYTHING,
                            GridCell.ANYTHING,
                            cell(CellOp.AT_LEAST, "2"),
                            GridCell.ANYTHING),
                    row("click", 10, GridCell.ANYTHING, GridCell.ANYTHING, GridCell.ANYTHING, cell(CellOp.IS, "true")),
                    row("nobody", -5, cell(CellOp.EMPTY), GridCell.ANYTHING, GridCell.ANYTHING, GridCell.ANYTHING)));

    @Autowired
    private ScoreTables tables;

    @Autowired
    private TableTrial trial;

    @Autowired
    private TableColumns columns;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactEvents events;

    @Autowired
    private Clock clock;

    private static GridRow row(String id, int points, GridCell... cells) {
        return new GridRow(id, List.of(cells), points, "because of " + id);
    }

    private static GridCell cell(CellOp op, String... values) {
        return new GridCell(op, List.of(values));
    }

    private ScoreTable table() {
        ScoreTable made = tables.create("Interest " + COUNT.incrementAndGet(), "");
        return tables.saveDraft(made.id(), made.name(), "what a click is worth", GRID);
    }

    private ContactId somebody(String jobTitle, String country) {
        return contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@table.example")
                        .with("jobTitle", jobTitle)
                        .with("country", country))
                .id();
    }

    @Test
    void every_row_that_fits_the_person_counts() {
        ScoreTable table = table();
        ContactId ana = somebody("Head of IT", "SI");
        for (int i = 0; i < 2; i++) {
            events.append(NewEvent.of(ana, EventKinds.MESSAGE_CLICKED, clock.instant(), "test")
                    .with("human", true));
        }
        events.append(NewEvent.of(ana, EventKinds.MESSAGE_CLICKED, clock.instant(), "test")
                .with("human", false));

        var result = trial.of(table.id(), ana, Map.of("run.clicked", true));

        assertThat(result.rows()).containsExactly("head", "home", "busy", "click");
        assertThat(result.points()).isEqualTo(50);
        assertThat(result.inputs()).containsEntry("activity.clicks", "2").containsEntry("contact.country", "SI");
    }

    @Test
    void a_value_nobody_gave_fits_only_where_emptiness_is_asked_for() {
        ScoreTable table = table();
        ContactId unknown = contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@table.example"))
                .id();

        assertThat(trial.of(table.id(), unknown, Map.of()).rows()).containsExactly("nobody");
    }

    @Test
    void a_draft_counts_for_nothing_until_it_is_published_and_versions_never_change() {
        ScoreTable table = table();
        assertThat(tables.current(table.key())).isEmpty();

        ScoreTable first = tables.publish(table.id(), "first try");
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.draftDiffers()).isFalse();
        assertThat(tables.publish(table.id(), "nothing new").version()).isEqualTo(1);

        TableGrid shorter = new TableGrid(GRID.columns(), GRID.rows().subList(0, 1));
        assertThat(tables.saveDraft(table.id(), table.name(), "", shorter).draftDiffers())
                .isTrue();
        assertThat(tables.version(table.id(), 1)).contains(GRID);
        tables.publish(table.id(), "simpler");
        assertThat(tables.version(table.id(), 2)).contains(shorter);
        assertThat(tables.versions(table.id()))
                .extracting(ScoreTableVersion::note)
                .containsExactly("simpler", "first try");
        assertThat(tables.current(table.id().toString()).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void every_cell_that_does_not_hold_is_named() {
        ScoreTable table = table();
        TableGrid wrong = new TableGrid(
                List.of(new GridColumn("contact.country"), new GridColumn("activity.clicks")),
                List.of(
                        row("a", 5, cell(CellOp.AT_LEAST, "SI"), cell(CellOp.AT_LEAST, "many")),
                        row("a", 5_000, GridCell.ANYTHING, cell(CellOp.BETWEEN, "1"))));

        assertThatThrownBy(() -> tables.saveDraft(table.id(), table.name(), "", wrong))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.errors())
                        .extracting(error -> error.pointer())
                        .containsExactly(
                                "/rows/0/cells/0",
                                "/rows/0/cells/1",
                                "/rows/1/id",
                                "/rows/1/points",
                                "/rows/1/cells/1"));
    }

    @Test
    void what_is_written_by_hand_must_be_understood_by_the_engine_room() {
        ScoreTable table = table();
        TableGrid written = new TableGrid(
                List.of(new GridColumn("activity.clicks")),
                List.of(row("a", 5, cell(CellOp.WRITTEN, "? > 3 and ? < 9"))));
        TableGrid attack = new TableGrid(
                List.of(new GridColumn("activity.clicks")),
                List.of(row("a", 5, cell(CellOp.WRITTEN, "for i in 1..100000000 return i"))));

        assertThat(tables.saveDraft(table.id(), table.name(), "", written)).isNotNull();
        assertThat(tables.draft(table.id())).isEqualTo(written);
        assertThatThrownBy(() -> tables.saveDraft(table.id(), table.name(), "", attack))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_shipped_file_is_taken_over_and_read_as_a_grid() {
        ScoreTable source = table();
        String file = tables.draftFile(source.id()).replace(source.key(), "shipped");

        ScoreTable installed = tables.install("shipped-" + COUNT.incrementAndGet(), "", file, true);

        assertThat(installed.version()).isEqualTo(1);
        assertThat(tables.draft(installed.id())).isEqualTo(GRID);
        assertThatThrownBy(() -> tables.install("evil", "", "<not-dmn/>", true)).isInstanceOf(Invalid.class);
    }

    @Test
    void the_screen_offers_what_people_did_and_every_field_of_rules() {
        assertThat(columns.all())
                .extracting(TableColumns.Offer::field)
                .contains("run.clicked", "activity.clicks", "contact.city", "score.total", "list.member");
    }

    @Test
    void a_table_nobody_uses_can_be_deleted() {
        ScoreTable table = table();

        tables.delete(table.id());

        assertThat(tables.find(table.key())).isEmpty();
    }
}
