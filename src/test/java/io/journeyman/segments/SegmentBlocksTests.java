package io.journeyman.segments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.engine.DeployedVersion;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import io.journeyman.testing.TestEngine;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The blocks of segments and lists, checked and run in the engine. */
@DatabaseTest
class SegmentBlocksTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private TestEngine engine;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Segments segments;

    @Autowired
    private Lists lists;

    @Autowired
    private Contacts contacts;

    @BeforeEach
    void forget() {
        engine.reset();
    }

    private ContactId somebody(String city) {
        return contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@blocks2.example")
                        .with("city", city))
                .id();
    }

    private ListId list() {
        return lists.create("Blocks " + COUNT.incrementAndGet(), "");
    }

    private Segment segment(String city) {
        return segments.create(
                "Blocks " + COUNT.incrementAndGet(),
                "",
                new Rule.Check("contact.city", Operator.IS, TextNode.valueOf(city)));
    }

    private void run(DeployedVersion version, ContactId who) {
        engine.start(version, who);
        engine.drain();
    }

    private List<String> problems(String block, String... settings) {
        return blocks.find(block).orElseThrow().check(Settings.of(settings)).stream()
                .map(SettingProblem::code)
                .toList();
    }

    @Test
    void a_step_puts_people_on_a_list_and_another_takes_them_off() {
        ListId wanted = list();
        ListId old = list();
        ContactId ana = somebody("Kranj");
        lists.add(old, List.of(ana), "user:1");
        DeployedVersion version = engine.deploy(Bpmn.journey("lists")
                .start("in")
                .step("on", "addToList", "list", wanted.toString())
                .step("off", "removeFromList", "list", old.toString())
                .end("out")
                .path("in", "on", "off", "out"));

        run(version, ana);

        assertThat(lists.contains(wanted, ana)).isTrue();
        assertThat(lists.contains(old, ana)).isFalse();
    }

    @Test
    void the_question_looks_at_the_person_as_they_are_now_not_as_they_were_last_counted() {
        Segment segment = segment("Celje");
        ListId yes = list();
        DeployedVersion version = engine.deploy(Bpmn.journey("ask_segment")
                .start("in")
                .question("member", "segment", "segment", segment.id().toString())
                .step("yes", "addToList", "list", yes.toString())
                .end("out")
                .path("in", "member")
                .flow("member", "yes", "member_outcome == 'yes'")
                .otherwise("member", "out")
                .path("yes", "out"));
        ContactId inside = somebody("Celje");
        ContactId outside = somebody("Koper");

        run(version, inside);
        run(version, outside);

        assertThat(segments.contains(segment.id(), inside)).isFalse();
        assertThat(lists.contains(yes, inside)).isTrue();
        assertThat(lists.contains(yes, outside)).isFalse();
    }

    @Test
    void settings_are_judged_when_a_journey_is_saved() {
        assertThat(problems("segment", "segment", SegmentId.next().toString())).containsExactly("unknown-segment");
        assertThat(problems("segment", "segment", "not an id")).containsExactly("unknown-segment");
        assertThat(problems("segment", "segment", segment("Ptuj").id().toString()))
                .isEmpty();
        assertThat(problems("addToList", "list", ListId.next().toString())).containsExactly("unknown-list");
        assertThat(problems("removeFromList", "list", list().toString())).isEmpty();
    }
}
