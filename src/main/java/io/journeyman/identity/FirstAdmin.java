package io.journeyman.identity;

import io.journeyman.shared.Seed;
import io.journeyman.shared.SiteSettings;
import java.io.PrintStream;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Makes one administrator when the database knows nobody. There is no default password: a generated one is printed once,
 * to the console and not to the log, and must be replaced at the first log-in.
 */
@Component
class FirstAdmin implements Seed {

    private final Users users;
    private final FirstStartSettings settings;
    private final SiteSettings site;
    private final PrintStream console;

    FirstAdmin(Users users, FirstStartSettings settings, SiteSettings site) {
        this.users = users;
        this.settings = settings;
        this.site = site;
        this.console = System.out;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void plant() {
        String email = settings.firstAdmin();
        if (settings.demo() || email == null || email.isBlank() || !users.none()) {
            return;
        }
        Invitation invitation = users.invite(new NewUser(email, "Administrator", Set.of(Role.ADMIN)));
        console.printf(
                "%n  Journeyman's first administrator, shown this once:%n%n      %s%n      log-in    %s%n      password  %s%n%n",
                site.screen("/"), email, invitation.password());
    }
}
