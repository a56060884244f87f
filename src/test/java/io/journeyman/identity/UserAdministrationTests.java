package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.shared.UserId;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class UserAdministrationTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private Teams teams;

    @Test
    void an_administrator_invites_a_colleague_who_logs_in_with_the_password_shown() {
        JsonNode invitation = browsers.as(Role.ADMIN)
                .post(
                        "/api/users",
                        Map.of("email", "Rita.Rep@Example.test ", "name", "Rita", "roles", List.of("SALES_REP")))
                .expect(201)
                .json();

        Browser rita = browsers.stranger();
        rita.get("/api/session").expect(401);
        Answer in = rita.post(
                "/api/session",
                Map.of(
                        "email",
                        "rita.rep@example.test",
                        "password",
                        invitation.path("password").asText()));
        assertThat(in.expect(200).json().at("/user/mustChangePassword").asBoolean())
                .isTrue();
        assertThat(rita.get("/api/colleagues").expect(403).problem()).isEqualTo("password-change-required");
    }

    @Test
    void an_address_is_taken_whatever_its_case() {
        Browser admin = browsers.as(Role.ADMIN);
        Map<String, Object> body = Map.of("email", "twice@example.test", "name", "A", "roles", List.of("OPS"));
        admin.post("/api/users", body).expect(201);

        Answer again =
                admin.post("/api/users", Map.of("email", "TWICE@example.test", "name", "B", "roles", List.of("OPS")));

        assertThat(again.expect(409).json().at("/errors/0/pointer").asText()).isEqualTo("/email");
    }

    @Test
    void fields_that_nobody_asked_for_are_refused() {
        Answer answer = browsers.as(Role.ADMIN)
                .post(
                        "/api/users",
                        Map.of(
                                "email", "x@example.test",
                                "name", "X",
                                "roles", List.of("OPS"),
                                "id", "00000000-0000-0000-0000-000000000001"));

        assertThat(answer.expect(400).problem()).isEqualTo("unreadable");
    }

    @Test
    void every_wrong_field_is_named() {
        Answer answer =
                browsers.as(Role.ADMIN).post("/api/users", Map.of("email", "nobody", "name", " ", "roles", List.of()));

        assertThat(answer.expect(422).json().path("errors").findValuesAsText("pointer"))
                .containsExactly("/email", "/name", "/roles");
    }

    @Test
    void a_disabled_colleague_is_out_with_the_next_request_and_stays_out() {
        Browser rep = browsers.as(Role.SALES_REP);
        rep.get("/api/session").expect(200);

        browsers.as(Role.ADMIN)
                .post("/api/users/" + rep.user().id() + "/disable", null)
                .expect(200);

        rep.get("/api/session").expect(401);
        Map<String, String> right = Map.of("email", rep.user().email(), "password", Browsers.PASSWORD);
        assertThat(rep.post("/api/session", right).expect(401).problem()).isEqualTo("log-in-refused");
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_generated_one() {
        Browser rep = browsers.as(Role.SALES_REP);

        String password = browsers.as(Role.ADMIN)
                .post("/api/users/" + rep.user().id() + "/password", null)
                .expect(200)
                .json()
                .path("password")
                .asText();

        rep.get("/api/session").expect(401);
        rep.post("/api/session", Map.of("email", rep.user().email(), "password", password))
                .expect(200);
    }

    @Test
    void a_lead_may_reassign_from_the_next_log_in_on() {
        Browser rep = browsers.as(Role.SALES_REP);
        Browser admin = browsers.as(Role.ADMIN);
        String team = admin.post("/api/teams", Map.of("name", "South"))
                .expect(201)
                .json()
                .path("id")
                .asText();

        UserId id = rep.user().id();
        admin.put("/api/teams/" + team + "/members/" + id, Map.of("lead", true)).expect(200);

        rep.get("/api/session").expect(401);
        JsonNode session = browsers.logIn(rep.user()).session();
        assertThat(session.at("/user/teams/0/lead").asBoolean()).isTrue();
        assertThat(session.at("/user/permissions").toString()).contains("TASKS_REASSIGN");
        assertThat(teams.of(id)).extracting(Membership::teamName).containsExactly("South");
    }

    @Test
    void team_names_are_not_used_twice() {
        Browser admin = browsers.as(Role.ADMIN);
        admin.post("/api/teams", Map.of("name", "North")).expect(201);

        assertThat(admin.post("/api/teams", Map.of("name", "north"))
                        .expect(422)
                        .json()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("taken");
    }

    @Test
    void what_administrators_do_is_audited_without_the_password() {
        Browser admin = browsers.as(Role.ADMIN);
        String id = admin.post(
                        "/api/users", Map.of("email", "seen@example.test", "name", "Seen", "roles", List.of("OPS")))
                .expect(201)
                .json()
                .at("/user/id")
                .asText();

        JsonNode entries =
                admin.get("/api/audit?recordKind=user&recordId=" + id).ok();

        assertThat(entries.at("/items/0/action").asText()).isEqualTo("user.invited");
        assertThat(entries.at("/items/0/actorId").asText())
                .isEqualTo(admin.user().id().toString());
        assertThat(entries.at("/items/0/address").asText()).isEqualTo("127.0.0.1");
        assertThat(entries.at("/items/0/after").asText())
                .contains("seen@example.test")
                .doesNotContain("assword");
    }
}
