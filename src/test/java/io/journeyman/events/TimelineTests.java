package io.journeyman.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.contacts.Notes;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TimelineTests {

    @Autowired
    private ContactEvents events;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Notes notes;

    @Autowired
    private Workers workers;

    @Autowired
    private ShiftableClock clock;

    @Test
    void changes_of_a_contact_reach_the_stream_one_event_an_edit() {
        ContactId ana = contacts.create(
                        ContactValues.email("ana@timeline.example").with("source", "form:demo"))
                .id();
        clock.advance(Duration.ofMinutes(5));
        contacts.update(ana, ContactValues.none().with("firstName", "Ana").with("city", "Ptuj"));
        clock.advance(Duration.ofMinutes(5));
        notes.add(ana, "Wants an offer");

        workers.drain();

        List<ContactEvent> line =
                events.timeline(ana, Set.of("*"), Paging.first(10)).items();
        assertThat(line.stream().map(ContactEvent::kind))
                .containsExactly("note.added", "contact.changed", "contact.created");
        assertThat(line.get(1).properties().get("fields")).isEqualTo(List.of("contact.firstName", "contact.city"));
        assertThat(line.get(1).properties().get("changes"))
                .isEqualTo(List.of(
                        Map.of("field", "contact.firstName", "from", "", "to", "Ana"),
                        Map.of("field", "contact.city", "from", "", "to", "Ptuj")));
        assertThat(line.get(0).title()).isEqualTo("Wants an offer");
    }

    @Test
    void a_timeline_is_paged_newest_first_and_filtered_by_kind() {
        ContactId ana =
                contacts.create(ContactValues.email("ana@paged.example")).id();
        Instant now = clock.instant();
        for (int i = 0; i < 30; i++) {
            events.append(NewEvent.of(
                            ana,
                            i % 3 == 0 ? EventKinds.MESSAGE_OPENED : EventKinds.PAGE_VIEWED,
                            now.plusSeconds(i),
                            "test")
                    .titled("t" + i)
                    .with("n", i));
        }

        Page<ContactEvent> opened = events.timeline(ana, Set.of("message.*"), new Paging(null, 0, 4, null));
        Page<ContactEvent> second = events.timeline(ana, Set.of("message.*"), new Paging(null, 1, 4, null));

        assertThat(opened.total()).isEqualTo(10);
        assertThat(opened.items().stream().map(ContactEvent::title)).containsExactly("t27", "t24", "t21", "t18");
        assertThat(second.items().stream().map(ContactEvent::title)).containsExactly("t15", "t12", "t9", "t6");
        assertThat(events.since(ana, Set.of("page.viewed"), now.plusSeconds(28)))
                .hasSize(2);
        assertThat(events.last(ana, Set.of("page.viewed")))
                .hasValueSatisfying(e -> assertThat(e.properties()).containsEntry("n", 29));
    }
}
