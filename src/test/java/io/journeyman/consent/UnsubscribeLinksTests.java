package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class UnsubscribeLinksTests {

    @Autowired
    private UnsubscribeLinks links;

    private final ContactId ana = ContactId.next();

    @Test
    void a_link_leads_back_to_the_person_purpose_and_channel() {
        String token = token(links.url(ana, "newsletter", Channel.VIBER), UnsubscribeLinks.UNSUBSCRIBE_PATH);

        assertThat(links.unsubscribe(token)).contains(new UnsubscribeLinks.Target(ana, "newsletter", Channel.VIBER));
    }

    @Test
    void a_link_for_one_use_is_worth_nothing_for_another() {
        String unsubscribe = token(links.url(ana, "newsletter", Channel.EMAIL), UnsubscribeLinks.UNSUBSCRIBE_PATH);
        String preferences = token(links.preferences(ana), UnsubscribeLinks.PREFERENCES_PATH);

        assertThat(links.preferencesOf(unsubscribe)).isEmpty();
        assertThat(links.unsubscribe(preferences)).isEmpty();
        assertThat(links.preferencesOf(preferences)).contains(ana);
    }

    @Test
    void ten_thousand_guesses_open_nothing() {
        String real = token(links.preferences(ana), UnsubscribeLinks.PREFERENCES_PATH);
        Random random = new Random(1);

        for (int i = 0; i < 10_000; i++) {
            char[] guess = real.toCharArray();
            int at = random.nextInt(guess.length - 1);
            guess[at] = guess[at] == 'A' ? 'B' : 'A';

            assertThat(links.preferencesOf(new String(guess))).isEmpty();
        }
        assertThat(links.preferencesOf("")).isEmpty();
        assertThat(links.preferencesOf("%%%")).isEmpty();
        assertThat(links.preferencesOf("A".repeat(5_000))).isEmpty();
    }

    private static String token(String url, String path) {
        return url.substring(url.indexOf(path) + path.length());
    }
}
