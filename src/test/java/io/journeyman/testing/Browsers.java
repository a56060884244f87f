package io.journeyman.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.identity.ApiKeys;
import io.journeyman.identity.NewUser;
import io.journeyman.identity.Role;
import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.identity.User;
import io.journeyman.identity.Users;
import io.journeyman.shared.access.Permission;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Opens browsers for made-up colleagues, strangers and machines, all at the real port. Autowire it in a database test. */
public final class Browsers {

    /** The password of every colleague made here. */
    public static final String PASSWORD = "tall-ships-sail-0815";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ServletWebServerApplicationContext server;
    private final ObjectMapper json;
    private final Users users;
    private final Teams teams;
    private final ApiKeys keys;

    Browsers(ServletWebServerApplicationContext server, ObjectMapper json, Users users, Teams teams, ApiKeys keys) {
        this.server = server;
        this.json = json;
        this.users = users;
        this.teams = teams;
        this.keys = keys;
    }

    /** A new colleague with the role, logged in. */
    public Browser as(Role role) {
        return logIn(colleague(role));
    }

    /** A new sales rep who leads a new team, logged in. */
    public Browser asTeamLead() {
        User lead = colleague(Role.SALES_REP);
        Team team = teams.create("Team of " + lead.name());
        teams.put(team.id(), lead.id(), true);
        return logIn(lead);
    }

    /** A new colleague who is not logged in yet; the password is {@link #PASSWORD}. */
    public User colleague(Role role) {
        int number = COUNT.incrementAndGet();
        return users.create(
                new NewUser(
                        role.name().toLowerCase(java.util.Locale.ROOT) + number + "@example.test",
                        "Colleague " + number,
                        Set.of(role)),
                PASSWORD);
    }

    /** Logs a colleague in whose password is {@link #PASSWORD}. */
    public Browser logIn(User user) {
        Browser browser = new Browser(base(), json, user);
        browser.get("/api/session").expect(401); // brings the CSRF cookie, as the first page does
        browser.post("/api/session", Map.of("email", user.email(), "password", PASSWORD))
                .expect(200);
        return browser;
    }

    /** Somebody who is not logged in. */
    public Browser stranger() {
        return new Browser(base(), json, null);
    }

    /** A machine whose API key may do these things. */
    public Browser machine(Permission... scope) {
        return machine(Set.of(scope));
    }

    public Browser machine(Set<Permission> scope) {
        String secret = keys.create("Machine " + COUNT.incrementAndGet(), scope, null, null)
                .secret();
        return stranger().header("Authorization", "Bearer " + secret);
    }

    /** The server's address. */
    public URI base() {
        return URI.create("http://localhost:" + server.getWebServer().getPort());
    }

    /** Makes the bean; part of every {@link DatabaseTest}. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {

        @Bean
        @Lazy
        Browsers browsers(
                ServletWebServerApplicationContext server, ObjectMapper json, Users users, Teams teams, ApiKeys keys) {
            return new Browsers(server, json, users, teams, keys);
        }
    }
}
