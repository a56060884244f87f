package io.journeyman.starter;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.journeyman.identity.Users;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.scoring.Criteria;
import io.journeyman.scoring.CriteriaVersion.CriteriaSide;
import io.journeyman.scoring.Criterion;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.time.ShiftableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Plants the demo at the first start: after the web server answers, so that visitors can come in, and before the workers
 * run, so that only the demo's past moves things.
 */
@Component
class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final int AFTER_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 100;

    private final Environment environment;
    private final DemoStore store;
    private final DemoCast cast;
    private final DemoPeople people;
    private final DemoHistory history;
    private final Gallery gallery;
    private final Criteria criteria;
    private final Users users;
    private final StarterSettings settings;
    private final SiteSettings site;
    private final ShiftableClock clock;
    private volatile boolean running;

    Demo(
            Environment environment,
            DemoStore store,
            DemoCast cast,
            DemoPeople people,
            DemoHistory history,
            Gallery gallery,
            Criteria criteria,
            Users users,
            StarterSettings settings,
            SiteSettings site,
            ShiftableClock clock) {
        this.environment = environment;
        this.store = store;
        this.cast = cast;
        this.people = people;
        this.history = history;
        this.gallery = gallery;
        this.criteria = criteria;
        this.users = users;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        boolean wanted = environment.getProperty("journeyman.demo", Boolean.class, false);
        if (wanted && store.ready().isEmpty() && users.none()) {
            plant();
        } else if (store.ready().filter(ready -> !ready).isPresent() && wanted) {
            LOG.warn("The demo was interrupted while it was being made. Delete the data folder and start again.");
        } else if (!store.shift().isZero()) {
            clock.advance(store.shift());
        }
    }

    private void plant() {
        LOG.info(
                "First start: making the demo, {} people and {} days of history. About a minute.",
                settings.people(),
                settings.days());
        clock.beginBefore(Duration.ofDays(settings.days()));
        store.begin(clock.instant());
        Map<String, DemoCast.LogIn> logIns = cast.enter();
        List<ContactId> everybody = people.settle(settings.people());
        gallery.installOnce("warm-up-and-handover", Map.of());
        agree();
        history.live(everybody);
        store.ready(clock.instant());
        cast.write(logIns);
        print(logIns);
    }

    /** What marketing and sales agreed makes a lead. */
    private void agree() {
        criteria.saveDraft(List.of(
                new Criterion(
                        "interest",
                        "Has 50 points or more",
                        new Rule.Check("score.total", Operator.AT_LEAST, IntNode.valueOf(50))),
                new Criterion(
                        "size",
                        "Works at a company with at least 50 people",
                        new Rule.Check("company.employees", Operator.AT_LEAST, IntNode.valueOf(50))),
                new Criterion(
                        "reachable",
                        "May be called",
                        new Rule.Check("contact.mayBeCalled", Operator.IS, BooleanNode.TRUE))));
        int version = criteria.propose("Agreed at the start of the quarter");
        for (CriteriaSide side : CriteriaSide.values()) {
            criteria.agree(version, side);
        }
    }

    private void print(Map<String, DemoCast.LogIn> logIns) {
        StringBuilder text = new StringBuilder("\n\n  Journeyman is ready: ")
                .append(site.screen("/"))
                .append("\n\n");
        logIns.forEach((role, logIn) ->
                text.append(String.format("    %-12s %-24s %s%n", role, logIn.email(), logIn.password())));
        text.append("\n  Kept in ")
                .append(settings.credentials())
                .append(". Every channel is a sandbox: nothing leaves this machine.\n");
        System.out.println(text); // not the log: passwords do not belong there
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_WEB_SERVER;
    }
}
