package io.journeyman.handover;

import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.scoring.Scores;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what made somebody a lead just now: the line that was crossed last, and what they did before it. */
@Component
class WhyNowReader {

    private static final List<String> LINES = List.of(EventKinds.SEGMENT_ENTERED, EventKinds.SCORE_REACHED);
    private static final List<String> CAUSES =
            List.of(EventKinds.MESSAGE_CLICKED, EventKinds.FORM_SUBMITTED, EventKinds.PAGE_VIEWED);

    private final ContactEvents events;
    private final Scores scores;

    WhyNowReader(ContactEvents events, Scores scores) {
        this.events = events;
        this.scores = scores;
    }

    /** @param since what was crossed before this moment does not count: an earlier handover answered it */
    WhyNow of(ContactId contact, @Nullable Instant since, Instant now) {
        int score = scores.of(contact);
        Optional<ContactEvent> line = events.last(contact, LINES)
                .filter(event -> since == null || event.at().isAfter(since));
        Optional<ContactEvent> cause = events.last(contact, CAUSES);
        return new WhyNow(
                line.map(WhyNowReader::code).orElse("journey-decided"),
                line.map(WhyNowReader::crossed).orElse(null),
                score,
                cause.map(ContactEvent::kind).orElse(null),
                cause.map(ContactEvent::title).orElse(null),
                line.map(ContactEvent::at).orElse(now));
    }

    private static String code(ContactEvent event) {
        return event.kind().equals(EventKinds.SEGMENT_ENTERED) ? "segment-entered" : "score-reached";
    }

    private static @Nullable String crossed(ContactEvent event) {
        return event.kind().equals(EventKinds.SEGMENT_ENTERED)
                ? event.title()
                : String.valueOf(event.properties().get("threshold"));
    }
}
