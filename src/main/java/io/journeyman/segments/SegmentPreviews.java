package io.journeyman.segments;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How many people a rule holds for while it is still being edited, and a few of them. A question takes at most a few
 * seconds, and the next question of the same editor gives it up.
 */
@Service
public class SegmentPreviews {

    private static final int SAMPLE = 5;

    private final PreviewStore store;
    private final Rules rules;
    private final Contacts contacts;

    SegmentPreviews(PreviewStore store, Rules rules, Contacts contacts) {
        this.store = store;
        this.rules = rules;
        this.contacts = contacts;
    }

    /**
     * An answer.
     *
     * @param count null where counting took too long or was given up
     * @param sample up to five people
     */
    public record Preview(@Nullable Long count, List<ContactRecord> sample) {}

    /**
     * Counts, and looks up a few.
     *
     * @param editor who asks, for example one open screen
     * @throws io.journeyman.shared.Invalid where the rule cannot be used
     */
    public Preview of(Rule rule, String editor) {
        rules.validate(rule, "/rule");
        Optional<Long> count = store.count(rule, editor);
        if (count.isEmpty()) {
            return new Preview(null, List.of());
        }
        List<ContactId> some = store.some(rule, editor, SAMPLE).orElse(List.of());
        Map<ContactId, ContactRecord> people = contacts.all(some);
        return new Preview(
                count.get(),
                some.stream().map(people::get).filter(Objects::nonNull).toList());
    }
}
