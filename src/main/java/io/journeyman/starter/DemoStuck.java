package io.journeyman.starter;

import io.journeyman.content.Draft;
import io.journeyman.content.Drafts;
import io.journeyman.content.SmsContent;
import io.journeyman.content.Template;
import io.journeyman.content.TemplateFilter;
import io.journeyman.content.Templates;
import io.journeyman.shared.Paging;
import org.springframework.stereotype.Component;

/**
 * Makes a real mistake, as they happen: somebody corrects the SMS in a hurry, and the new text computes with a number that is
 * zero. Whoever is to get it now is stuck until the text is mended.
 */
@Component
class DemoStuck {

    private static final String NAME = "Warm-up: reminder by SMS";
    private static final String HASTY = "Kestrel Planning: Hello {{ contact.firstName | default: \"there\" }}, only"
            + " {{ 14 | divided_by: 0 }} days left to get the planning guide: {{ link.guide }} No more? {{ unsubscribe_url }}";

    private final Templates templates;
    private final Drafts drafts;

    DemoStuck(Templates templates, Drafts drafts) {
        this.templates = templates;
        this.drafts = drafts;
    }

    void breakSomething() {
        Template sms = templates
                .page(TemplateFilter.ALL, new Paging(NAME, 0, 1, null))
                .items()
                .get(0);
        Draft draft = drafts.get(sms.id());
        SmsContent now = (SmsContent) draft.content();
        Draft changed = drafts.save(sms.id(), draft.revision(), new SmsContent(HASTY, now.links()))
                .draft();
        drafts.publish(sms.id(), changed.revision(), "Says how many days are left");
    }
}
