package io.journeyman.content;

import io.journeyman.content.email.CompiledEmail;
import io.journeyman.content.email.EmailCompiler;
import io.journeyman.content.email.Finding;
import io.journeyman.content.liquid.Links;
import io.journeyman.content.liquid.WebAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a message before it is published: everything that would fail, leave a hole or break a rule for some person. */
@Component
class ContentCheck {

    static final int VIBER_TEXT = 1_000;
    static final int VIBER_BUTTON = 30;
    static final int SMS_PARTS = 10;
    private static final int SUBJECT_SHOWN = 70;
    private static final Pattern LINK_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}");

    private final RecipientValues values;

    ContentCheck(RecipientValues values) {
        this.values = values;
    }

    List<ContentProblem> of(@Nullable String purpose, MessageContent content) {
        FieldCheck check = new FieldCheck(values.fields(), content.links());
        if (purpose == null) {
            check.add(ContentProblem.error(
                    "no-purpose", "Choose what this message is for: it decides who may get it.", "/purpose"));
        }
        links(check, content.links());
        if (content instanceof EmailContent email) {
            email(check, email, !Template.SERVICE.equals(purpose));
        } else if (content instanceof SmsContent sms) {
            sms(check, sms);
        } else {
            viber(check, (ViberContent) content);
        }
        check.unusedLinks();
        return check.problems();
    }

    private void email(FieldCheck check, EmailContent email, boolean marketing) {
        if (email.subject().isBlank()) {
            check.add(ContentProblem.error("no-subject", "The e-mail needs a subject.", "/subject"));
        } else if (email.subject().length() > SUBJECT_SHOWN && !email.subject().contains("{")) {
            check.add(ContentProblem.warning(
                    "long-subject", "Phones show about 40 to 70 characters of a subject.", "/subject"));
        }
        if (email.preheader().isBlank()) {
            check.add(ContentProblem.warning(
                    "no-preheader",
                    "Without a preview line, mail programs show the first words of the body.",
                    "/preheader"));
        }
        check.fields(email.subject(), "/subject");
        check.fields(email.preheader(), "/preheader");
        check.fields(email.senderName(), "/senderName");
        address(check, email.senderAddress(), "/senderAddress");
        address(check, email.replyTo(), "/replyTo");
        check.fields(email.mjml(), "/mjml");
        check.fields(email.text(), "/text");
        CompiledEmail compiled = EmailCompiler.compile(email.mjml(), email.subject(), email.preheader());
        compiled.findings().forEach(finding -> check.add(problem(finding)));
        if (marketing) {
            wayOut(check, email);
        }
    }

    private static void wayOut(FieldCheck check, EmailContent email) {
        String sentence = "People must be able to unsubscribe: put a link to {{ unsubscribe_url }} ";
        if (!check.uses("/mjml", SystemFields.UNSUBSCRIBE)) {
            check.add(ContentProblem.error("no-unsubscribe", sentence + "into the body.", "/mjml"));
        }
        if (email.text() != null && !check.uses("/text", SystemFields.UNSUBSCRIBE)) {
            check.add(ContentProblem.error("no-unsubscribe", sentence + "into the text part.", "/text"));
        }
    }

    private static void address(FieldCheck check, @Nullable String address, String pointer) {
        if (address != null && !HeaderText.isAddress(address.strip())) {
            check.add(ContentProblem.error("bad-address", "Write a plain e-mail address, without fields.", pointer));
        }
    }

    private static ContentProblem problem(Finding finding) {
        return finding.stops()
                ? ContentProblem.error(finding.code(), finding.sentence(), "/mjml")
                : ContentProblem.warning(finding.code(), finding.sentence(), "/mjml");
    }

    private static void sms(FieldCheck check, SmsContent sms) {
        text(check, sms.text());
        SmsLength length = SmsLength.of(sms.text());
        if (length.parts() > SMS_PARTS) {
            check.add(ContentProblem.error(
                    "too-long", "Networks carry at most " + SMS_PARTS + " parts: shorten the text.", "/text"));
        }
        if (!length.plain()
                && length.parts() > SmsLength.of("x".repeat(length.units())).parts()) {
            check.add(ContentProblem.warning(
                    "costly-characters",
                    "The characters " + String.join(" ", length.outside()) + " make this message take " + length.parts()
                            + " parts; each part is paid for.",
                    "/text"));
        }
    }

    private static void viber(FieldCheck check, ViberContent viber) {
        text(check, viber.text());
        if (viber.text().length() > VIBER_TEXT) {
            check.add(ContentProblem.error(
                    "too-long", "A Viber message has at most " + VIBER_TEXT + " characters.", "/text"));
        }
        String label = viber.buttonLabel();
        if (label != null && label.length() > VIBER_BUTTON) {
            check.add(ContentProblem.error(
                    "too-long", "The button has room for " + VIBER_BUTTON + " characters.", "/buttonLabel"));
        }
        if ((label == null) != (viber.buttonUrl() == null)) {
            check.add(ContentProblem.error(
                    "half-button",
                    "A button needs both its words and its link.",
                    label == null ? "/buttonLabel" : "/buttonUrl"));
        }
        check.fields(label, "/buttonLabel");
        webAddress(check, viber.buttonUrl(), "/buttonUrl");
        webAddress(check, viber.imageUrl(), "/imageUrl");
        if (viber.imageUrl() != null && !viber.imageUrl().startsWith("https://")) {
            check.add(ContentProblem.error(
                    "bad-link", "Viber shows pictures from https:// addresses only.", "/imageUrl"));
        }
    }

    private static void text(FieldCheck check, String text) {
        if (text.isBlank()) {
            check.add(ContentProblem.error("no-text", "The message has no words yet.", "/text"));
        }
        check.fields(text, "/text");
    }

    private static void webAddress(FieldCheck check, @Nullable String url, String pointer) {
        if (url == null) {
            return;
        }
        check.fields(url, pointer);
        boolean open = url.contains("{{") || url.contains("{%");
        if (!open && !WebAddress.isValid(url.strip())) {
            check.add(ContentProblem.error("bad-link", "A link must start with https:// or http://.", pointer));
        } else if (open && !url.strip().startsWith("{{") && !url.strip().matches("(?is)https?://.*")) {
            check.add(ContentProblem.error("bad-link", "A link must start with https:// or http://.", pointer));
        }
    }

    private static void links(FieldCheck check, List<NamedLink> links) {
        for (int i = 0; i < links.size(); i++) {
            NamedLink link = links.get(i);
            if (!LINK_NAME.matcher(link.name()).matches()) {
                check.add(ContentProblem.error(
                        "bad-link-name",
                        "A link's name starts with a letter and has letters, digits and _ only.",
                        "/links/" + i + "/name"));
            } else if (links.stream()
                            .filter(other -> other.name().equals(link.name()))
                            .count()
                    > 1) {
                check.add(ContentProblem.error(
                        "double-link-name", "Two links are called \"" + link.name() + "\".", "/links/" + i + "/name"));
            }
            if (Links.isOwn(link.url())) {
                continue;
            }
            webAddress(check, link.url(), "/links/" + i + "/url");
        }
    }
}
