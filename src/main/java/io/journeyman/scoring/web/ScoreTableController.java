package io.journeyman.scoring.web;

import io.journeyman.rules.FieldType;
import io.journeyman.scoring.ScoreTable;
import io.journeyman.scoring.ScoreTableId;
import io.journeyman.scoring.ScoreTableNotFound;
import io.journeyman.scoring.ScoreTableVersion;
import io.journeyman.scoring.ScoreTables;
import io.journeyman.scoring.TableColumns;
import io.journeyman.scoring.TableGrid;
import io.journeyman.scoring.TableGrid.CellOp;
import io.journeyman.scoring.TableTrial;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Uses;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Score tables: drafts, versions, trying them on a person. */
@RestController
@RequestMapping("/api/score-tables")
final class ScoreTableController {

    private final ScoreTables tables;
    private final TableColumns columns;
    private final TableTrial trial;

    ScoreTableController(ScoreTables tables, TableColumns columns, TableTrial trial) {
        this.tables = tables;
        this.columns = columns;
        this.trial = trial;
    }

    /** A table with what is being edited. */
    record ScoreTableBody(ScoreTable table, TableGrid draft, List<Uses.Use> uses) {}

    /** What a new table is called. */
    record NewScoreTableBody(@NotBlank String name, @NotNull String description) {}

    /** What is to be kept as the draft. */
    record ScoreTableDraftBody(
            @NotBlank String name,
            @NotNull String description,
            @NotNull TableGrid grid) {}

    /** Why a version is published, in a sentence. */
    record PublishScoreTableBody(@NotNull String note) {}

    /** A published version without its file. */
    record ScoreTableVersionBody(int version, String note, Instant publishedAt, String publishedBy) {

        static ScoreTableVersionBody of(ScoreTableVersion version) {
            return new ScoreTableVersionBody(
                    version.version(), version.note(), version.publishedAt(), version.publishedBy());
        }
    }

    /** Whom to try the draft on, and what to take for granted about the run. */
    record TrialQuestionBody(
            @NotNull ContactId contactId, @Nullable Map<String, Boolean> assumed) {}

    @Allowed(Permission.SCORING_READ)
    @GetMapping
    Page<ScoreTable> page(Paging paging) {
        return tables.page(paging);
    }

    /** Something a table may ask. */
    record ScoreColumnBody(
            String field,
            String group,
            @Nullable String label,
            FieldType type,
            Set<CellOp> operators,
            List<ScoreColumnChoiceBody> choices) {

        static ScoreColumnBody of(TableColumns.Offer offer) {
            return new ScoreColumnBody(
                    offer.field(),
                    offer.group(),
                    offer.label(),
                    offer.type(),
                    offer.operators(),
                    offer.choices().stream()
                            .map(choice -> new ScoreColumnChoiceBody(choice.value(), choice.label()))
                            .toList());
        }
    }

    /** One value a field can have. */
    record ScoreColumnChoiceBody(String value, @Nullable String label) {}

    @Allowed(Permission.SCORING_READ)
    @GetMapping("/columns")
    List<ScoreColumnBody> columns() {
        return columns.all().stream().map(ScoreColumnBody::of).toList();
    }

    @Allowed(Permission.SCORING_READ)
    @GetMapping("/{id}")
    ScoreTableBody show(@PathVariable ScoreTableId id) {
        return body(tables.get(id.toString()));
    }

    private ScoreTableBody body(ScoreTable table) {
        return new ScoreTableBody(table, tables.draft(table.id()), tables.usesOf(table));
    }

    @Allowed(Permission.SCORING_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScoreTableBody create(@Valid @RequestBody NewScoreTableBody body) {
        return body(tables.create(body.name(), body.description()));
    }

    @Allowed(Permission.SCORING_EDIT)
    @PutMapping("/{id}/draft")
    ScoreTableBody save(@PathVariable ScoreTableId id, @Valid @RequestBody ScoreTableDraftBody body) {
        return body(tables.saveDraft(id, body.name(), body.description(), body.grid()));
    }

    @Allowed(Permission.SCORING_EDIT)
    @PostMapping("/{id}/versions")
    ScoreTableBody publish(@PathVariable ScoreTableId id, @Valid @RequestBody PublishScoreTableBody body) {
        return body(tables.publish(id, body.note()));
    }

    @Allowed(Permission.SCORING_READ)
    @GetMapping("/{id}/versions")
    List<ScoreTableVersionBody> versions(@PathVariable ScoreTableId id) {
        tables.get(id.toString());
        return tables.versions(id).stream().map(ScoreTableVersionBody::of).toList();
    }

    @Allowed(Permission.SCORING_READ)
    @GetMapping("/{id}/versions/{version}")
    TableGrid version(@PathVariable ScoreTableId id, @PathVariable int version) {
        return tables.version(id, version).orElseThrow(() -> new ScoreTableNotFound(id + " version " + version));
    }

    @Allowed(Permission.SCORING_READ)
    @PostMapping("/{id}/trial")
    TableTrial.TrialResult tryOn(@PathVariable ScoreTableId id, @Valid @RequestBody TrialQuestionBody body) {
        Map<String, Boolean> assumed = body.assumed();
        return trial.of(id, body.contactId(), assumed == null ? Map.of() : assumed);
    }

    @Allowed(Permission.SCORING_EDIT)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable ScoreTableId id) {
        tables.delete(id);
    }
}
