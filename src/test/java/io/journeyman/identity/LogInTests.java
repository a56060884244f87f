package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class LogInTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private Users users;

    @Test
    void a_colleague_logs_in_and_out() {
        Browser browser = browsers.as(Role.MARKETER);

        assertThat(browser.session().at("/user/roles/0").asText()).isEqualTo("MARKETER");
        browser.delete("/api/session").expect(204);
        assertThat(browser.get("/api/session").expect(401).problem()).isEqualTo("not-logged-in");
    }

    @Test
    void a_role_taken_away_shuts_the_colleague_out_with_the_next_request() {
        Browser browser = browsers.as(Role.ADMIN);
        browser.get("/api/session").expect(200);
        browsers.colleague(Role.ADMIN);

        users.change(browser.user().id(), "Somebody", Set.of(Role.SALES_REP));

        browser.get("/api/session").expect(401);
    }

    @Test
    void a_generated_password_must_be_replaced_before_anything_else() {
        Invitation invitation = users.invite(new NewUser("new@example.test", "New", Set.of(Role.ADMIN)));
        Browser browser = browsers.stranger();
        browser.get("/api/session").expect(401);

        browser.post("/api/session", Map.of("email", "new@example.test", "password", invitation.password()))
                .expect(200);

        assertThat(browser.session().at("/user/mustChangePassword").asBoolean()).isTrue();
        browser.put("/api/session/password", Map.of("current", invitation.password(), "wanted", "a much better one"))
                .expect(200);
        assertThat(browser.session().at("/user/mustChangePassword").asBoolean()).isFalse();
    }
}
