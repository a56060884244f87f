package io.journeyman.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.identity.Role;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Permission;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EventWebTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactEvents events;

    @Test
    void a_machine_tells_what_a_known_person_did() {
        Browser shop = browsers.machine(Permission.EVENTS_WRITE);
        ContactId ana = contacts.create(ContactValues.email("ana@shop.example")).id();

        shop.post(
                        "/api/events",
                        Map.of(
                                "name", "purchase",
                                "contact", Map.of("email", "ANA@shop.example"),
                                "at", "2026-03-01T10:00:00Z",
                                "title", "Garden chair",
                                "properties", Map.of("amount", 49.5, "tags", List.of("garden"))))
                .expect(201);

        ContactEvent stored = events.last(ana, Set.of("api.purchase")).orElseThrow();
        assertThat(stored.title()).isEqualTo("Garden chair");
        assertThat(stored.at()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(stored.properties()).containsEntry("amount", 49.5).containsEntry("tags", List.of("garden"));
        browsers.as(Role.MARKETER).post("/api/events", Map.of()).expect(403);
        browsers.stranger()
                .header("Authorization", "Bearer nonsense")
                .post("/api/events", Map.of())
                .expect(401);
    }

    @Test
    void an_unknown_person_is_refused_unless_creation_is_asked_for() {
        Browser shop = browsers.machine(Permission.EVENTS_WRITE);
        Map<String, Object> who = Map.of("email", "new@shop.example", "externalId", "c-77");

        shop.post("/api/events", Map.of("name", "visit", "contact", who)).expect(422);
        assertThat(contacts.byEmail("new@shop.example")).isEmpty();

        JsonNode made = shop.post(
                        "/api/events",
                        Map.of(
                                "name",
                                "visit",
                                "contact",
                                Map.of(
                                        "email",
                                        "new@shop.example",
                                        "externalId",
                                        "c-77",
                                        "create",
                                        true,
                                        "values",
                                        Map.of("firstName", "Nina"))))
                .expect(201)
                .json();
        JsonNode again = shop.post("/api/events", Map.of("name", "visit", "contact", Map.of("externalId", "c-77")))
                .expect(201)
                .json();

        ContactRecord nina = contacts.byEmail("new@shop.example").orElseThrow();
        assertThat(nina.firstName()).isEqualTo("Nina");
        assertThat(nina.source()).isEqualTo("api");
        assertThat(made.path("contactId").asText()).isEqualTo(nina.id().toString());
        assertThat(again.path("contactId")).isEqualTo(made.path("contactId"));
    }

    @Test
    void the_same_key_appends_once_for_each_client() {
        Browser shop = browsers.machine(Permission.EVENTS_WRITE);
        Browser crm = browsers.machine(Permission.EVENTS_WRITE);
        ContactId ana =
                contacts.create(ContactValues.email("ana@keys-api.example")).id();
        Map<String, Object> event = Map.of("name", "order", "contact", Map.of("id", ana.toString()), "key", "order-1");

        shop.post("/api/events", event).expect(201);
        JsonNode known = shop.post("/api/events", event).expect(200).json();
        crm.post("/api/events", event).expect(201);

        assertThat(known.path("outcome").asText()).isEqualTo("known");
        assertThat(events.timeline(ana, Set.of("api.order"), Paging.first(10)).total())
                .isEqualTo(2);
    }

    @Test
    void a_batch_tells_for_each_event_what_became_of_it() {
        Browser shop = browsers.machine(Permission.EVENTS_WRITE);
        contacts.create(ContactValues.email("known@batch.example"));
        Map<String, Object> good =
                Map.of("name", "visit", "contact", Map.of("email", "known@batch.example"), "key", "b-1");

        JsonNode outcomes = shop.post(
                        "/api/events/batch",
                        Map.of(
                                "events",
                                List.of(
                                        good,
                                        good,
                                        Map.of("name", "Bad Name", "contact", Map.of("email", "known@batch.example")),
                                        Map.of("name", "visit", "contact", Map.of("email", "nobody@batch.example")),
                                        Map.of(
                                                "name",
                                                "visit",
                                                "contact",
                                                Map.of("email", "made@batch.example", "create", true)),
                                        Map.of(
                                                "name", "visit",
                                                "contact", Map.of("email", "made@batch.example"),
                                                "properties", Map.of("deep", Map.of("x", 1))))))
                .ok()
                .path("outcomes");

        assertThat(outcomes.findValuesAsText("outcome"))
                .containsExactly("appended", "known", "refused", "refused", "appended", "refused");
        assertThat(outcomes.path(2).path("errors").path(0).path("pointer").asText())
                .isEqualTo("/name");
        assertThat(outcomes.path(5).path("errors").path(0).path("pointer").asText())
                .isEqualTo("/properties/deep");
    }

    @Test
    void too_much_at_once_is_413() {
        Browser shop = browsers.machine(Permission.EVENTS_WRITE);
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(Map.of("name", "visit", "contact", Map.of("email", "x" + i + "@many.example")));
        }

        shop.post("/api/events/batch", Map.of("events", many)).expect(413);
        shop.post(
                        "/api/events",
                        Map.of(
                                "name", "visit",
                                "contact", Map.of("email", "x@many.example"),
                                "properties", Map.of("text", "x".repeat(2_000_000))))
                .expect(413);
        shop.post(
                        "/api/events",
                        Map.of(
                                "name",
                                "visit",
                                "contact",
                                Map.of("email", "x@many.example"),
                                "at",
                                "2050-01-01T00:00:00Z"))
                .expect(422);
        shop.post("/api/events", Map.of("name", "visit", "contact", Map.of("email", "x@y.z"), "admin", true))
                .expect(400);
    }
}
