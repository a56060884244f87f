package io.journeyman.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.identity.Role;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ContactWebTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Workers workers;

    @Test
    void a_marketer_creates_and_corrects_a_contact() {
        Browser marketer = browsers.as(Role.MARKETER);
        marketer.post(
                        "/api/properties",
                        Map.of(
                                "label",
                                "Shirt",
                                "description",
                                "Size of shirts",
                                "type",
                                "choice",
                                "choices",
                                List.of("Small", "Large")))
                .expect(201);

        JsonNode made = marketer.post(
                        "/api/contacts",
                        Map.of(
                                "email",
                                "Eva@Tools.example",
                                "phone",
                                "+386 41 555 666",
                                "attributes",
                                Map.of("shirt", "Large")))
                .expect(201)
                .json();
        String path = "/api/contacts/" + made.path("id").asText();
        JsonNode changed = marketer.send(
                        "PATCH", path, Map.of("city", "Kranj", "phone", "", "attributes", Map.of("shirt", "small")))
                .ok();

        assertThat(made.path("email").asText()).isEqualTo("eva@tools.example");
        assertThat(made.path("phoneReadable").asText()).isEqualTo("+386 41 555 666");
        assertThat(made.path("company").path("name").asText()).isEqualTo("Tools");
        assertThat(changed.path("city").asText()).isEqualTo("Kranj");
        assertThat(changed.has("phone")).isFalse();
        assertThat(changed.path("attributes").path("shirt").asText()).isEqualTo("small");
        JsonNode wrong = marketer.send("PATCH", path, Map.of("attributes", Map.of("shirt", "Huge")))
                .expect(422)
                .json();
        assertThat(wrong.path("errors").path(0).path("pointer").asText()).isEqualTo("/attributes/shirt");
        marketer.send("PATCH", path, Map.of("id", "x")).expect(400);
        browsers.as(Role.SUPPORT).send("PATCH", path, Map.of("city", "x")).expect(403);
    }

    @Test
    void the_same_address_again_names_the_one_who_has_it() {
        Browser marketer = browsers.as(Role.MARKETER);
        String id = marketer.post("/api/contacts", Map.of("email", "first@twice.example"))
                .expect(201)
                .json()
                .path("id")
                .asText();

        JsonNode refused = marketer.post("/api/contacts", Map.of("email", "First@twice.example"))
                .expect(409)
                .json();

        assertThat(refused.path("contactId").asText()).isEqualTo(id);
    }

    @Test
    void people_are_found_by_the_beginnings_of_words_and_filtered_by_rules() {
        Browser rep = browsers.as(Role.SALES_REP);
        contacts.create(ContactValues.email("lojze@hopfield.example")
                .with("firstName", "Lojze")
                .with("lastName", "Škrabec")
                .with("phone", "+38631999888")
                .with("lifecycleStage", "lead"));
        contacts.create(ContactValues.email("meta@gmail.com")
                .with("firstName", "Meta")
                .with("lastName", "Lojzek")
                .with("company", "100% Honey_Farm"));

        assertThat(names(rep, "q=lojze")).containsExactlyInAnyOrder("Lojze Škrabec", "Meta Lojzek");
        assertThat(names(rep, "q=lojze+skrab")).containsExactly("Lojze Škrabec");
        assertThat(names(rep, "q=%2B386+31+999")).containsExactly("Lojze Škrabec");
        assertThat(names(rep, "q=hopfield")).containsExactly("Lojze Škrabec");
        assertThat(names(rep, "q=100%25")).containsExactly("Meta Lojzek");
        assertThat(names(rep, "q=_oney")).isEmpty();
        assertThat(names(rep, "q=lojze&stage=lead")).containsExactly("Lojze Škrabec");
        assertThat(names(rep, "rule=" + encoded("{\"field\":\"contact.lastName\",\"op\":\"is\",\"value\":\"LOJZEK\"}")))
                .containsExactly("Meta Lojzek");
        rep.get("/api/contacts?rule=" + encoded("{\"field\":\"contact.lastName\",\"op\":\"less\",\"value\":1}"))
                .expect(422);
        rep.get("/api/contacts?stage=king").expect(422);
    }

    @Test
    void a_note_shows_on_the_timeline_and_support_may_write_one() {
        String path = "/api/contacts/"
                + contacts.create(ContactValues.email("noted@web.example")).id();
        Browser support = browsers.as(Role.SUPPORT);

        support.post(path + "/notes", Map.of("body", "Asked for <b>prices</b>")).expect(201);
        workers.drain();

        JsonNode line =
                support.get(path + "/timeline?kinds=note.*,contact.created").ok();
        assertThat(line.path("total").asInt()).isEqualTo(2);
        assertThat(line.path("items").path(0).path("kind").asText()).isEqualTo("note.added");
        assertThat(line.path("items").path(0).path("title").asText()).isEqualTo("Asked for <b>prices</b>");
        assertThat(line.path("items")
                        .path(0)
                        .path("parameters")
                        .path("actorName")
                        .asText())
                .startsWith("Colleague");
        browsers.as(Role.MANAGER).get(path + "/timeline").expect(403);
    }

    @Test
    void the_company_is_chosen_by_hand_and_given_back_to_the_mail_domain() {
        Browser rep = browsers.as(Role.SALES_REP);
        String path = "/api/contacts/"
                + contacts.create(ContactValues.email("iva@domain-decides.example"))
                        .id();
        JsonNode other = rep.post("/api/companies", Map.of("name", "Other", "employees", 12, "trade", "Hops"))
                .expect(201)
                .json();

        JsonNode byHand = rep.put(
                        path + "/company", Map.of("companyId", other.path("id").asText(), "byDomain", false))
                .ok();
        JsonNode people = rep.get("/api/companies?q=oth").ok();
        JsonNode byDomain = rep.put(path + "/company", Map.of("byDomain", true)).ok();

        assertThat(byHand.path("company").path("trade").asText()).isEqualTo("Hops");
        assertThat(byHand.path("companyByHand").asBoolean()).isTrue();
        assertThat(people.path("items").path(0).path("people").asInt()).isOne();
        assertThat(byDomain.path("company").path("name").asText()).isEqualTo("Domain-decides");
    }

    @Test
    void the_rule_editor_learns_fields_operators_and_problems() {
        Browser marketer = browsers.as(Role.MARKETER);

        JsonNode all = marketer.get("/api/rules/fields").ok();
        JsonNode problems = marketer.post(
                        "/api/rules/check",
                        Map.of("rule", Map.of("all", List.of(Map.of("field", "contact.city", "op", "is")))))
                .ok();

        assertThat(all.path("fields").findValuesAsText("name"))
                .contains("contact.city", "company.employees", "segment.member");
        assertThat(all.path("types").findValuesAsText("type")).contains("text", "moment", "membership");
        assertThat(problems.path("problems").path(0).path("pointer").asText()).isEqualTo("/rule/all/0/value");
        marketer.post("/api/rules/check", Map.of("rule", Map.of("all", 1))).expect(422);
    }

    private static List<String> names(Browser browser, String query) {
        return browser.get("/api/contacts?" + query).ok().path("items").findValuesAsText("name").stream()
                .filter(name -> name.contains(" "))
                .filter(name -> !name.contains("%"))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
