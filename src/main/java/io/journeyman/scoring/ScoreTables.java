package io.journeyman.scoring;

import io.journeyman.audit.Audit;
import io.journeyman.rules.FieldType;
import io.journeyman.scoring.TableGrid.GridColumn;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Score tables: drafts that are edited, and published versions. The newest published version counts at the moment it is
 * used, in all versions of all journeys.
 */
@Service
public class ScoreTables {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 500;

    private final ScoreTableStore store;
    private final TableChecks checks;
    private final ObjectProvider<Uses> uses;
    private final Audit audit;
    private final CurrentActor actor;
    private final Clock clock;

    ScoreTables(
            ScoreTableStore store,
            TableChecks checks,
            ObjectProvider<Uses> uses,
            Audit audit,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.uses = uses;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<ScoreTable> page(Paging paging) {
        return store.page(paging);
    }

    /** The table with this key or id. */
    @Transactional(readOnly = true)
    public Optional<ScoreTable> find(String reference) {
        return store.find(reference);
    }

    /** Throws {@link ScoreTableNotFound}. */
    @Transactional(readOnly = true)
    public ScoreTable get(String reference) {
        return find(reference).orElseThrow(() -> new ScoreTableNotFound(reference));
    }

    /** The draft as people edit it. */
    @Transactional(readOnly = true)
    public TableGrid draft(ScoreTableId id) {
        return DmnFile.read(draftFile(id));
    }

    /** The draft as a DMN file. */
    @Transactional(readOnly = true)
    public String draftFile(ScoreTableId id) {
        return store.draft(id).orElseThrow(() -> new ScoreTableNotFound(id.toString()));
    }

    /** The published version that counts now; empty while nothing was published. */
    @Transactional(readOnly = true)
    public Optional<ScoreTableVersion> current(String reference) {
        return store.find(reference).flatMap(table -> store.version(table.id(), table.version()));
    }

    /** Published versions, newest first. */
    @Transactional(readOnly = true)
    public List<ScoreTableVersion> versions(ScoreTableId id) {
        return store.versions(id);
    }

    /** A published version as people read it. */
    @Transactional(readOnly = true)
    public Optional<TableGrid> version(ScoreTableId id, int version) {
        return store.version(id, version).map(found -> DmnFile.read(found.dmn()));
    }

    /** Makes a table with one column and no rows; the key is made from the name. */
    @Transactional
    public ScoreTable create(String name, String description) {
        TableGrid start = new TableGrid(List.of(new GridColumn("run.clicked")), List.of());
        return insert(key(name), name, description, start);
    }

    /**
     * Takes over a DMN file, for example of a shipped journey, and publishes it where asked.
     *
     * @throws Invalid where the file is not a score table
     */
    @Transactional
    public ScoreTable install(String key, String description, String dmn, boolean publish) {
        checks.checkFile(dmn);
        TableGrid grid = DmnFile.read(dmn);
        checks.check(grid);
        ScoreTable table = insert(key, DmnFile.name(dmn), description, grid);
        return publish ? publish(table.id(), "") : table;
    }

    private ScoreTable insert(String key, String name, String description, TableGrid grid) {
        checkTexts(name, description);
        ScoreTableId id = ScoreTableId.next();
        String file = DmnFile.write(key, name, grid, this::type);
        if (!store.insert(id, key, name.strip(), description.strip(), file, clock.instant())) {
            throw new ScoreTableTaken(key);
        }
        audit.record("score-table.created", "score-table", id.toString(), null, name);
        return get(id.toString());
    }

    /** Keeps the draft. Throws {@link Invalid} naming each cell that does not hold. */
    @Transactional
    public ScoreTable saveDraft(ScoreTableId id, String name, String description, TableGrid grid) {
        checkTexts(name, description);
        ScoreTable table = get(id.toString());
        checks.check(grid);
        String file = DmnFile.write(table.key(), name, grid, this::type);
        checks.checkFile(file);
        store.saveDraft(id, name.strip(), description.strip(), file, clock.instant());
        return get(id.toString());
    }

    /** Makes the draft the version that counts. Publishing what is published already changes nothing. */
    @Transactional
    public ScoreTable publish(ScoreTableId id, String note) {
        ScoreTable table = get(id.toString());
        if (!table.draftDiffers()) {
            return table;
        }
        TableGrid grid = draft(id);
        if (grid.rows().isEmpty()) {
            throw Invalid.field("/rows", "empty", "A table without rows gives no points. Add a row first.");
        }
        checks.check(grid);
        if (note.length() > LONGEST_TEXT) {
            throw Invalid.field("/note", "too-long", "Use at most " + LONGEST_TEXT + " characters.");
        }
        int version =
                store.publish(id, note.strip(), clock.instant(), actor.get().name());
        audit.record(
                "score-table.published", "score-table", id.toString(), null, Map.of("version", version, "note", note));
        return get(id.toString());
    }

    /** Deletes it unless somebody uses it ({@link ScoreTableInUse}). What it gave stays in the ledgers. */
    @Transactional
    public void delete(ScoreTableId id) {
        ScoreTable table = get(id.toString());
        List<Uses.Use> users = usesOf(table);
        if (!users.isEmpty()) {
            throw new ScoreTableInUse(users);
        }
        store.delete(id);
        audit.record("score-table.deleted", "score-table", id.toString(), table, null);
    }

    /** The journeys that use it, by its id or its key. */
    @Transactional(readOnly = true)
    public List<Uses.Use> usesOf(ScoreTable table) {
        List<Uses.Use> users = new ArrayList<>();
        uses.orderedStream().forEach(user -> {
            users.addAll(user.of("scoreTables", table.id().toString()));
            users.addAll(user.of("scoreTables", table.key()));
        });
        return users.stream().distinct().toList();
    }

    private FieldType type(String field) {
        return checks.type(field).orElse(FieldType.TEXT);
    }

    private static void checkTexts(String name, String description) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Invalid.field("/name", "bad-length", "Give a name of at most " + LONGEST_NAME + " characters.");
        }
        if (description.length() > LONGEST_TEXT) {
            throw Invalid.field("/description", "too-long", "Use at most " + LONGEST_TEXT + " characters.");
        }
    }

    private static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-+|-+$)", "");
        String start = key.isEmpty() || Character.isDigit(key.charAt(0)) ? "table-" + key : key;
        return start.substring(0, Math.min(60, start.length()));
    }
}
