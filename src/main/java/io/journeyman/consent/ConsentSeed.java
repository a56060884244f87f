package io.journeyman.consent;

import io.journeyman.consent.Purpose.Kind;
import io.journeyman.shared.Seed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The purposes and policies of a new installation. */
@Component
class ConsentSeed implements Seed {

    private static final List<Purpose> PURPOSES = List.of(
            new Purpose(
                    Purpose.NEWSLETTER,
                    "Newsletter",
                    "News, articles and invitations, a few times a month.",
                    Kind.MARKETING,
                    true),
            new Purpose(Purpose.OFFERS, "Offers", "Offers and advice about our products.", Kind.MARKETING, true),
            new Purpose(
                    Purpose.SERVICE,
                    "Service messages",
                    "What you asked for or need to know: confirmations, changes, security.",
                    Kind.SERVICE,
                    true),
            new Purpose(
                    Purpose.OPEN_TRACKING,
                    "See whether mails are opened",
                    "A small picture tells us that you opened a mail.",
                    Kind.TRACKING,
                    true),
            new Purpose(
                    Purpose.CLICK_TRACKING,
                    "See which links are used",
                    "Links lead over our server, which tells us what interests you.",
                    Kind.TRACKING,
                    true),
            new Purpose(
                    Purpose.PROFILING,
                    "Fit messages to my interests",
                    "We count what you read and click, to send what fits you and to call when it helps.",
                    Kind.TRACKING,
                    true));

    private final PurposeStore purposes;
    private final PolicyStore policies;
    private final ConsentSettings settings;
    private final Clock clock;

    ConsentSeed(PurposeStore purposes, PolicyStore policies, ConsentSettings settings, Clock clock) {
        this.purposes = purposes;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void plant() {
        for (int i = 0; i < PURPOSES.size(); i++) {
            purposes.add(PURPOSES.get(i), i);
        }
        settings.policies().forEach(policy -> policies.addIfMissing(policy, clock.instant()));
    }
}
