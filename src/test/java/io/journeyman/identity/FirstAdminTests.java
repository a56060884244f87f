package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.SiteSettings;
import io.journeyman.testing.DatabaseTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTests {

    private static final SiteSettings SITE = new SiteSettings(URI.create("https://crm.example.test"), null);

    @Autowired
    private Users users;

    @Autowired
    private LogIns logIns;

    @Test
    void an_empty_installation_gets_one_administrator_whose_password_is_shown_once(CapturedOutput console) {
        FirstAdmin seed = new FirstAdmin(users, new FirstStartSettings(false, "boss@example.test"), SITE);

        seed.plant();
        seed.plant();

        assertThat(console.getOut())
                .containsOnlyOnce("https://crm.example.test/")
                .containsOnlyOnce("boss@example.test");
        String password = console.getOut().replaceAll("(?s).*password {2}(\\S+).*", "$1");
        User boss = logIns.check("boss@example.test", password).orElseThrow();
        assertThat(boss.roles()).containsExactly(Role.ADMIN);
        assertThat(boss.mustChangePassword()).isTrue();
    }

    @Test
    void the_demo_brings_its_own(CapturedOutput console) {
        new FirstAdmin(users, new FirstStartSettings(true, "boss@example.test"), SITE).plant();

        assertThat(console.getOut()).doesNotContain("password");
    }
}
