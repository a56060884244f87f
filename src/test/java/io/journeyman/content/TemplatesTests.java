package io.journeyman.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import io.journeyman.testing.DatabaseTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TemplatesTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Templates templates;

    @Autowired
    private Drafts drafts;

    @Test
    void a_new_message_has_a_draft_and_no_version() {
        Template template = create(sms("Hello"));

        assertThat(templates.get(template.id())).isEqualTo(template);
        assertThat(template.published()).isFalse();
        assertThat(drafts.get(template.id()).content()).isEqualTo(sms("Hello"));
        assertThat(templates.newest(template.id())).isEmpty();
        assertThat(templates.readiness(template.id()))
                .extracting(ContentProblem::code)
                .containsExactly("not-published");
    }

    @Test
    void every_part_of_a_message_comes_back_as_it_was_written() {
        List<NamedLink> links =
                List.of(new NamedLink("a", "https://a.test"), new NamedLink("b", "https://b.test/{{ x }}"));
        EmailContent email = new EmailContent("s", "p", "n", "a@b.test", "r@b.test", "<mjml>ü😀</mjml>", "t", links);
        ViberContent viber = new ViberContent("t", "https://a.test/i.png", "Go", "https://a.test", links);

        assertThat(drafts.get(create(email).id()).content()).isEqualTo(email);
        assertThat(drafts.get(create(viber).id()).content()).isEqualTo(viber);
    }

    @Test
    void names_are_taken_whatever_their_case() {
        templates.create(sms("x"), "Welcome one", null, null);

        assertThatThrownBy(() -> templates.create(sms("x"), " WELCOME ONE ", null, null))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> templates.create(sms("x"), "  ", null, null)).isInstanceOf(Invalid.class);
    }

    @Test
    void each_publishing_makes_an_immutable_version_and_the_newest_counts() {
        Template template = create(sms("one"));

        TemplateVersion first = drafts.publish(template.id(), 1, "first try");
        Draft draft = drafts.save(template.id(), drafts.get(template.id()).revision(), sms("two"))
                .draft();
        assertThat(templates.newest(template.id())).contains(first);
        TemplateVersion second = drafts.publish(template.id(), draft.revision(), null);

        assertThat(templates.newest(template.id())).contains(second);
        assertThat(templates.versions(template.id())).containsExactly(second, first);
        assertThat(templates.version(template.id(), 1).content()).isEqualTo(sms("one"));
        assertThat(templates.version(second.id())).isEqualTo(second);
        assertThat(templates.get(template.id()).changed()).isFalse();
        assertThat(templates.readiness(template.id())).isEmpty();
    }

    @Test
    void publishing_twice_without_a_change_is_refused() {
        Template template = create(sms("one"));
        drafts.publish(template.id(), 1, null);

        assertThatThrownBy(() ->
                        drafts.publish(template.id(), drafts.get(template.id()).revision(), null))
                .isInstanceOf(NothingToPublish.class);
    }

    @Test
    void a_message_with_problems_is_not_published() {
        Template template = create(sms("Hi {{ contact.firstName }} {{ nobody }}"));

        assertThatThrownBy(() -> drafts.publish(template.id(), 1, null))
                .isInstanceOfSatisfying(ContentRefused.class, e -> assertThat(e.errors())
                        .extracting(error -> error.code())
                        .containsExactly("missing-fallback", "unknown-field"));
        assertThat(templates.newest(template.id())).isEmpty();
    }

    @Test
    void an_emails_output_is_compiled_once_when_it_is_published() {
        EmailContent email = (EmailContent) new Starters().content(Channel.EMAIL, "email-letter");
        Template template = create(email);

        TemplateVersion version = drafts.publish(template.id(), 1, null);

        assertThat(templates.version(version.id()).html())
                .contains("<!doctype html>")
                .contains("{{ contact.firstName");
        assertThat(templates.version(version.id()).text())
                .contains("{{ contact.firstName")
                .doesNotContain("<");
    }

    @Test
    void a_save_from_an_older_state_is_refused_and_both_texts_are_kept() {
        Template template = create(sms("start"));
        drafts.save(template.id(), 1, sms("from the fast colleague"));

        DraftSave late = drafts.save(template.id(), 1, sms("from the slow colleague"));
        drafts.save(template.id(), 1, sms("from the slow colleague, more"));

        assertThat(late.aside()).isNotNull();
        assertThat(late.draft().content()).isEqualTo(sms("from the fast colleague"));
        assertThat(drafts.get(template.id()).content()).isEqualTo(sms("from the fast colleague"));
        assertThat(drafts.asides(template.id())).singleElement().satisfies(aside -> assertThat(aside.content())
                .isEqualTo(sms("from the slow colleague, more")));
        assertThatThrownBy(() -> drafts.publish(template.id(), 1, null)).isInstanceOf(DraftStale.class);
        drafts.dropAside(template.id(), drafts.asides(template.id()).get(0).id());
        assertThat(drafts.asides(template.id())).isEmpty();
    }

    @Test
    void saving_the_same_words_again_is_no_conflict() {
        Template template = create(sms("start"));
        drafts.save(template.id(), 1, sms("next"));

        DraftSave again = drafts.save(template.id(), 1, sms("next"));

        assertThat(again.aside()).isNull();
        assertThat(again.draft().revision()).isEqualTo(2);
    }

    @Test
    void going_back_to_the_published_words_leaves_nothing_to_publish() {
        Template template = create(sms("one"));
        drafts.publish(template.id(), 1, null);
        int revision = drafts.get(template.id()).revision();

        Draft changed = drafts.save(template.id(), revision, sms("two")).draft();
        Draft back = drafts.restore(template.id(), changed.revision(), 1);

        assertThat(changed.changed()).isTrue();
        assertThat(back.changed()).isFalse();
        assertThat(back.content()).isEqualTo(sms("one"));
    }

    @Test
    void a_message_keeps_its_channel() {
        Template template = create(sms("one"));

        assertThatThrownBy(() -> drafts.save(template.id(), 1, new ViberContent("x", null, null, null, List.of())))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void the_list_is_searched_filtered_and_paged() {
        Template offer = templates.create(sms("x"), "Zebra offer", "offers", "Spring");
        templates.create(sms("x"), "Zebra news", "newsletter", null);

        assertThat(templates
                        .page(TemplateFilter.ALL, new Paging("zEbRa", 0, 1, "name"))
                        .total())
                .isEqualTo(2);
        assertThat(templates
                        .page(
                                new TemplateFilter(Channel.SMS, "offers", "Spring", false),
                                new Paging("zebra", 0, 9, null))
                        .items())
                .containsExactly(offer);
        assertThat(templates
                        .page(new TemplateFilter(Channel.EMAIL, null, null, null), new Paging("zebra", 0, 9, null))
                        .items())
                .isEmpty();
        assertThat(templates.folders()).contains("Spring");
    }

    @Test
    void a_copy_has_the_words_and_a_name_of_its_own() {
        Template original = create(sms("words"));

        Template first = templates.copy(original, sms("words"));
        Template second = templates.copy(original, sms("words"));

        assertThat(first.name()).isEqualTo(original.name() + " (copy)");
        assertThat(second.name()).isEqualTo(original.name() + " (copy 2)");
        assertThat(drafts.get(second.id()).content()).isEqualTo(sms("words"));
    }

    @Test
    void a_message_nobody_uses_can_be_deleted_with_all_its_versions() {
        Template template = create(sms("one"));
        drafts.publish(template.id(), 1, null);

        templates.delete(template.id());

        assertThatThrownBy(() -> templates.get(template.id())).isInstanceOf(TemplateNotFound.class);
        assertThat(templates.newest(template.id())).isEmpty();
    }

    private Template create(MessageContent content) {
        return templates.create(content, "Message " + COUNT.incrementAndGet(), "offers", null);
    }

    private static SmsContent sms(String text) {
        return new SmsContent(text, List.of());
    }
}
