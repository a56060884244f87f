package io.journeyman.events.web;

import io.journeyman.contacts.ContactValues;
import io.journeyman.events.EventIntake;
import io.journeyman.events.Received;
import io.journeyman.events.ToldEvent;
import io.journeyman.events.TooManyEvents;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other systems tell what people did. */
@RestController
@RequestMapping("/api/events")
@Allowed(Permission.EVENTS_WRITE)
final class EventController {

    private static final int MOST = 500;

    private final EventIntake intake;

    EventController(EventIntake intake) {
        this.intake = intake;
    }

    /**
     * Who it was, by the first of id, externalId and email that is given.
     *
     * @param create make a contact of the address where nobody is known by it
     * @param values fields of the contact to fill in when {@code create} is asked: {@code firstName}, {@code city},
     *     {@code attribute.<name>} …
     */
    record EventContactBody(
            @Nullable String id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable Boolean create,
            @Nullable Map<String, @Nullable Object> values) {}

    /**
     * Something a person did.
     *
     * @param name {@code purchase}, {@code webinar.attended} …; journeys wait for {@code api.<name>}
     * @param contact who
     * @param at when, now where missing
     * @param title what it was about, for the timeline
     * @param properties up to 50 facts: texts, numbers, booleans, lists of these
     * @param key the same key from the same client again appends nothing
     */
    record EventBody(
            @NotNull String name,
            @NotNull @Valid EventContactBody contact,
            @Nullable Instant at,
            @Nullable String title,
            @Nullable Map<String, Object> properties,
            @Nullable String key) {

        ToldEvent told() {
            return new ToldEvent(
                    name,
                    new ToldEvent.Who(
                            contact.id(),
                            contact.externalId(),
                            contact.email(),
                            Boolean.TRUE.equals(contact.create()),
                            contact.values() == null ? ContactValues.none() : ContactValues.of(contact.values())),
                    at,
                    title,
                    properties == null ? Map.of() : properties,
                    key);
        }
    }

    /** Up to 500 of them. */
    record EventBatchBody(@NotNull @Valid List<@NotNull EventBody> events) {}

    /** What became of one: {@code appended}, {@code known} or {@code refused}. */
    record EventOutcomeBody(String outcome, @Nullable ContactId contactId, List<Problem.FieldError> errors) {

        static EventOutcomeBody of(Received received) {
            return new EventOutcomeBody(
                    received.outcome().name().toLowerCase(Locale.ROOT), received.contact(), received.errors());
        }
    }

    /** What became of each, in order. */
    record EventOutcomesBody(List<EventOutcomeBody> outcomes) {}

    @PostMapping
    ResponseEntity<EventOutcomeBody> one(@Valid @RequestBody EventBody body) {
        Received received = intake.receive(List.of(body.told())).get(0);
        if (received.outcome() == Received.Outcome.REFUSED) {
            throw new Invalid(received.errors());
        }
        boolean fresh = received.outcome() == Received.Outcome.APPENDED;
        return ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK).body(EventOutcomeBody.of(received));
    }

    @PostMapping("/batch")
    EventOutcomesBody many(@Valid @RequestBody EventBatchBody body) {
        if (body.events().size() > MOST) {
            throw new TooManyEvents(MOST + " events");
        }
        return new EventOutcomesBody(
                intake.receive(body.events().stream().map(EventBody::told).toList()).stream()
                        .map(EventOutcomeBody::of)
                        .toList());
    }
}
