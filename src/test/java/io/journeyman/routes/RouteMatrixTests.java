package io.journeyman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.identity.ApiKeys;
import io.journeyman.identity.Role;
import io.journeyman.routes.RouteMatrix.Who;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Anyone;
import io.journeyman.shared.access.Permission;
import io.journeyman.shared.web.RateLimits;
import io.journeyman.testing.Answer;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, called by every kind of caller: exactly those answer whom {@code route-matrix.csv} names. */
@DatabaseTest
class RouteMatrixTests {

    /** What the door says; a controller's own 403 (an unsigned webhook) comes from behind it. */
    private static final Set<String> REFUSALS = Set.of("not-logged-in", "forbidden", "cross-site");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Browsers browsers;

    @Autowired
    private RateLimits limits;

    private final RouteMatrix matrix = RouteMatrix.read();
    private final Map<Who, Browser> callers = new EnumMap<>(Who.class);

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        List<Route> routes = Route.all(requestMappingHandlerMapping);

        List<String> missing = routes.stream()
                .filter(route -> !matrix.has(route))
                .map(route -> RouteMatrix.row(route, declared(route)))
                .toList();
        List<String> stale = matrix.keys().stream()
                .filter(key -> routes.stream().noneMatch(route -> route.key().equals(key)))
                .toList();

        assertThat(missing)
                .as("Add these rows to src/test/resources/route-matrix.csv if their annotations say what you want:\n"
                        + String.join("\n", missing) + "\n")
                .isEmpty();
        assertThat(stale)
                .as("Remove these rows from route-matrix.csv: no such route")
                .isEmpty();
    }

    @Test
    void every_route_lets_in_whom_the_matrix_names_and_nobody_else() {
        List<String> wrong = new ArrayList<>();
        for (Route route : Route.all(requestMappingHandlerMapping)) {
            limits.forget();
            for (Who who : Who.values()) {
                judge(route, who, wrong);
            }
        }

        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private void judge(Route route, Who who, List<String> wrong) {
        Answer answer = call(route, who);
        boolean refused = REFUSALS.contains(answer.problem());
        if (refused == matrix.lets(who, route)) {
            wrong.add(who + (refused ? " is refused: " : " is let in: ") + answer);
        }
        if (refused && answer.status() != (who == Who.STRANGER ? 401 : 403)) {
            wrong.add(who + " gets the wrong kind of refusal: " + answer);
        }
        if (answer.status() >= 500) {
            wrong.add(who + " breaks it: " + answer);
        }
        if (!refused && route.shows() && answer.status() != 404) {
            wrong.add(who + " asks for a record nobody has and gets no 404: " + answer);
        }
    }

    private Answer call(Route route, Who who) {
        Browser browser = callers.computeIfAbsent(who, this::open);
        Answer answer = browser.send(route.method(), route.foreign(), route.changesState() ? "{}" : null);
        if (route.path().equals("/api/session") && route.changesState()) {
            callers.remove(who); // logged out, or in as somebody else
        }
        return answer;
    }

    private Browser open(Who who) {
        return switch (who) {
            case STRANGER -> stranger();
            case KEY -> browsers.machine(EnumSet.complementOf(EnumSet.copyOf(ApiKeys.NEVER)));
            case TEAM_LEAD -> browsers.asTeamLead();
            default -> browsers.as(Role.valueOf(who.name()));
        };
    }

    private Browser stranger() {
        Browser stranger = browsers.stranger();
        stranger.get("/api/session").expect(401); // so that a refusal is not for want of the CSRF cookie
        return stranger;
    }

    /** Whom the annotations of the route let in, as a proposal for its row. */
    private static Set<Who> declared(Route route) {
        var method = route.handler();
        if (method.hasMethodAnnotation(Anyone.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Anyone.class)) {
            return EnumSet.allOf(Who.class);
        }
        Allowed own = method.getMethodAnnotation(Allowed.class);
        Allowed allowed =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
        Set<Who> may = EnumSet.noneOf(Who.class);
        if (allowed != null) {
            Arrays.stream(Who.values())
                    .filter(who -> lets(who, Set.of(allowed.value())))
                    .forEach(may::add);
        }
        return may;
    }

    private static boolean lets(Who who, Set<Permission> any) {
        return switch (who) {
            case STRANGER -> false;
            case KEY -> any.stream().anyMatch(permission -> !ApiKeys.NEVER.contains(permission));
            case TEAM_LEAD -> has(Role.permissionsOf(Set.of(Role.SALES_REP), true), any);
            default -> has(Role.valueOf(who.name()).permissions(), any);
        };
    }

    private static boolean has(Set<Permission> permissions, Set<Permission> any) {
        return any.isEmpty() || any.stream().anyMatch(permissions::contains);
    }
}
