package io.journeyman.scoring.web;

import io.journeyman.contacts.Contacts;
import io.journeyman.scoring.PointsGiven;
import io.journeyman.scoring.PointsGiven.Origin;
import io.journeyman.scoring.ScoreEntry;
import io.journeyman.scoring.Scores;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One person's points and where each came from. */
@RestController
@RequestMapping("/api/contacts/{contact}/score")
final class ContactScoreController {

    private final Scores scores;
    private final Contacts contacts;
    private final CurrentActor actor;

    ContactScoreController(Scores scores, Contacts contacts, CurrentActor actor) {
        this.scores = scores;
        this.contacts = contacts;
        this.actor = actor;
    }

    /** The sum, and one page of the ledger it is the sum of. */
    record ContactScoreBody(int points, Page<LedgerRowBody> ledger) {}

    /** One row of the ledger. The table, its version and row are there where a score table gave the points. */
    record LedgerRowBody(
            UUID id,
            int points,
            String reason,
            Instant at,
            Origin.Kind kind,
            @Nullable UUID table,
            @Nullable Integer tableVersion,
            @Nullable String rule,
            @Nullable String instance,
            @Nullable String element,
            @Nullable String by) {

        static LedgerRowBody of(ScoreEntry entry) {
            Origin origin = entry.origin();
            return new LedgerRowBody(
                    entry.id(),
                    entry.points(),
                    entry.reason(),
                    entry.at(),
                    origin.kind(),
                    origin.table(),
                    origin.tableVersion(),
                    origin.rule(),
                    origin.instance(),
                    origin.element(),
                    origin.by());
        }
    }

    /** Points given by hand. */
    record PointsByHandBody(int points, @NotBlank String reason) {}

    @Allowed({Permission.SCORING_READ, Permission.CONTACTS_READ})
    @GetMapping
    ContactScoreBody show(@PathVariable ContactId contact, Paging paging) {
        contacts.get(contact);
        return new ContactScoreBody(
                scores.of(contact), scores.ledger(contact, paging).map(LedgerRowBody::of));
    }

    @Allowed(Permission.SCORING_EDIT)
    @PostMapping
    ContactScoreBody add(@PathVariable ContactId contact, @Valid @RequestBody PointsByHandBody body) {
        contacts.get(contact);
        scores.add(List.of(new PointsGiven(
                contact, body.points(), body.reason(), Origin.manual(actor.get().name()))));
        return show(contact, Paging.first(25));
    }
}
