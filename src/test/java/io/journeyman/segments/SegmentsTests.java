package io.journeyman.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SegmentsTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> KINDS = Set.of(EventKinds.SEGMENT_ENTERED, EventKinds.SEGMENT_LEFT);

    @Autowired
    private Segments segments;

    @Autowired
    private SegmentBuilder builder;

    @Autowired
    private SegmentPreviews previews;

    @Autowired
    private Lists lists;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactEvents events;

    @Autowired
    private Workers workers;

    @Autowired
    private ShiftableClock clock;

    private String city = "";
    private int number;

    @BeforeEach
    void a_city_of_its_own() {
        number = COUNT.incrementAndGet();
        city = "City " + number;
    }

    private ContactId somebody(String where) {
        return contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@segment.example")
                        .with("city", where))
                .id();
    }

    private void move(ContactId who, String where) {
        contacts.update(who, ContactValues.none().with("city", where));
    }

    private Segment segment(Rule rule) {
        Segment made = segments.create("Segment " + COUNT.incrementAndGet(), "", rule);
        workers.drain();
        return segments.get(made.id());
    }

    private static Rule in(String where) {
        return new Rule.Check("contact.city", Operator.IS, TextNode.valueOf(where));
    }

    private List<String> happened(ContactId who) {
        return events.since(who, KINDS, Instant.EPOCH).stream()
                .map(ContactEvent::kind)
                .toList();
    }

    @Test
    void a_new_segment_takes_in_everybody_who_matches_with_one_event_each() {
        ContactId ana = somebody(city);
        ContactId eva = somebody("elsewhere");

        Segment segment = segment(in(city));

        assertThat(segment.members()).isEqualTo(1);
        assertThat(segment.build()).isNull();
        assertThat(segments.contains(segment.id(), ana)).isTrue();
        assertThat(happened(ana)).containsExactly(EventKinds.SEGMENT_ENTERED);
        assertThat(happened(eva)).isEmpty();
    }

    @Test
    void whoever_newly_matches_enters_and_whoever_stops_matching_leaves_once_each() {
        Segment segment = segment(in(city));
        ContactId ana = somebody(city);
        workers.drain();
        assertThat(segments.contains(segment.id(), ana)).isTrue();

        contacts.update(ana, ContactValues.none().with("jobTitle", "Head of IT"));
        workers.drain();
        move(ana, "elsewhere");
        workers.drain();

        assertThat(segments.contains(segment.id(), ana)).isFalse();
        assertThat(segments.get(segment.id()).members()).isZero();
        assertThat(happened(ana)).containsExactly(EventKinds.SEGMENT_ENTERED, EventKinds.SEGMENT_LEFT);
    }

    @Test
    void there_and_back_before_anybody_looked_is_no_change() {
        Segment segment = segment(in(city));
        ContactId ana = somebody(city);
        workers.drain();

        move(ana, "elsewhere");
        move(ana, city);
        workers.drain();

        assertThat(segments.contains(segment.id(), ana)).isTrue();
        assertThat(happened(ana)).containsExactly(EventKinds.SEGMENT_ENTERED);
    }

    @Test
    void a_changed_rule_is_applied_to_everybody_and_only_the_difference_is_told() {
        ContactId stays = somebody(city);
        ContactId leaves = somebody(city + " old");
        ContactId enters = somebody(city + " new");
        Segment segment = segment(new Rule.Any(List.of(in(city), in(city + " old"))));

        segments.change(segment.id(), segment.name(), "", new Rule.Any(List.of(in(city), in(city + " new"))));
        workers.drain();

        assertThat(segments.get(segment.id()).members()).isEqualTo(2);
        assertThat(happened(stays)).containsExactly(EventKinds.SEGMENT_ENTERED);
        assertThat(happened(leaves)).containsExactly(EventKinds.SEGMENT_ENTERED, EventKinds.SEGMENT_LEFT);
        assertThat(happened(enters)).containsExactly(EventKinds.SEGMENT_ENTERED);
    }

    @Test
    void while_a_rule_is_being_applied_its_progress_shows_and_events_go_on_counting() {
        ContactId ana = somebody(city);
        Segment segment = segments.create("Segment in the making " + number, "", in(city));

        assertThat(Objects.requireNonNull(segments.get(segment.id()).build()).done())
                .isZero();
        ContactId late = somebody(city);
        assertThat(builder.step()).isPositive();

        workers.drain();
        assertThat(segments.get(segment.id()).build()).isNull();
        assertThat(happened(ana)).containsExactly(EventKinds.SEGMENT_ENTERED);
        assertThat(happened(late)).containsExactly(EventKinds.SEGMENT_ENTERED);
    }

    @Test
    void a_segment_may_look_at_another_one_and_follows_it() {
        Segment inner = segment(in(city));
        Segment outer = segment(new Rule.All(List.of(
                Segments.memberRule(inner.id()), new Rule.Check("contact.jobTitle", Operator.NOT_EMPTY, null))));
        ContactId ana = contacts.create(ContactValues.email("deep" + number + "@segment.example")
                        .with("jobTitle", "CTO"))
                .id();
        workers.drain();
        assertThat(segments.contains(outer.id(), ana)).isFalse();

        move(ana, city);
        workers.drain();

        assertThat(segments.contains(outer.id(), ana)).isTrue();
    }

    @Test
    void a_segment_never_depends_on_itself() {
        Segment inner = segment(in(city));
        Segment outer = segment(Segments.memberRule(inner.id()));

        assertThatThrownBy(() -> segments.change(inner.id(), inner.name(), "", Segments.memberRule(outer.id())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("depend on itself");
    }

    @Test
    void what_another_segment_looks_at_is_not_deleted() {
        Segment inner = segment(in(city));
        Segment outer = segment(Segments.memberRule(inner.id()));

        assertThatThrownBy(() -> segments.delete(inner.id()))
                .isInstanceOf(InUse.class)
                .hasMessageContaining(outer.name());

        segments.delete(outer.id());
        segments.delete(inner.id());
        assertThat(segments.find(inner.id())).isEmpty();
    }

    @Test
    void lists_and_scores_are_rules_like_any_other() {
        ListId fair = lists.create("Fair " + number, "");
        Segment segment = segment(new Rule.All(
                List.of(Lists.memberRule(fair), new Rule.Check("score.total", Operator.AT_MOST, IntNode.valueOf(10)))));
        ContactId ana = somebody(city);

        lists.add(fair, List.of(ana), "user:1");
        workers.drain();
        assertThat(segments.contains(segment.id(), ana)).isTrue();

        lists.remove(fair, List.of(ana));
        workers.drain();
        assertThat(segments.contains(segment.id(), ana)).isFalse();
    }

    @Test
    void time_alone_moves_people_where_the_rule_asks_for_the_last_days() {
        ContactId ana = somebody(city);
        Segment recent = segment(new Rule.All(List.of(
                in(city),
                new Rule.Check(
                        "contact.createdAt",
                        Operator.IN_LAST,
                        JsonNodeFactory.instance.objectNode().put("n", 7).put("unit", "days")))));
        assertThat(segments.contains(recent.id(), ana)).isTrue();

        clock.advance(Duration.ofDays(9));
        workers.drain();

        assertThat(segments.contains(recent.id(), ana)).isFalse();
        assertThat(happened(ana)).containsExactly(EventKinds.SEGMENT_ENTERED, EventKinds.SEGMENT_LEFT);
    }

    @Test
    void the_people_of_a_segment_are_listed_like_all_people() {
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            people.add(somebody(city));
        }
        Segment segment = segment(in(city));

        assertThat(segments.people(segment.id(), Paging.first(2)).total()).isEqualTo(3);
        assertThat(segments.people(segment.id(), Paging.first(10)).items())
                .extracting(ContactRecord::id)
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(segments.of(people.get(0))).extracting(Segment::id).containsExactly(segment.id());
    }

    @Test
    void a_rule_being_edited_says_how_many_and_names_a_few() {
        for (int i = 0; i < 7; i++) {
            somebody(city);
        }

        var preview = previews.of(in(city), "editor-1");

        assertThat(preview.count()).isEqualTo(7);
        assertThat(preview.sample()).hasSize(5);
        assertThatThrownBy(() ->
                        previews.of(new Rule.Check("contact.nothing", Operator.IS, TextNode.valueOf("x")), "editor-1"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void two_segments_do_not_share_a_name() {
        Segment first = segment(in(city));

        assertThatThrownBy(() -> segments.create(first.name().toUpperCase(Locale.ROOT), "", in(city)))
                .isInstanceOf(NameTaken.class);
    }
}
