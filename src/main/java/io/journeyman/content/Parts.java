package io.journeyman.content;

import io.journeyman.content.email.CompiledEmail;
import io.journeyman.content.email.EmailCompiler;
import io.journeyman.content.liquid.Links;
import io.journeyman.content.liquid.Liquid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message's texts parsed and ready to be filled, any number of times by any number of threads. */
sealed interface Parts {

    /** The author's named links, each filled to its address. */
    Map<String, Liquid> links();

    /** The parts of an e-mail. */
    record Email(
            Liquid subject,
            Liquid preheader,
            @Nullable Liquid senderName,
            @Nullable String senderAddress,
            @Nullable String replyTo,
            Liquid html,
            Liquid text,
            Map<String, Liquid> links)
            implements Parts {}

    /** The parts of an SMS or Viber message. */
    record Short(
            Liquid text,
            @Nullable Liquid imageUrl,
            @Nullable Liquid buttonLabel,
            @Nullable Liquid buttonUrl,
            Map<String, Liquid> links)
            implements Parts {}

    static Parts of(TemplateVersion version) {
        if (version.content() instanceof EmailContent email) {
            return email(email, orEmpty(version.html()), orEmpty(version.text()));
        }
        return of(version.content());
    }

    /** Of something not published: an e-mail's body is compiled first. */
    static Parts of(MessageContent content) {
        if (content instanceof EmailContent email) {
            CompiledEmail compiled = EmailCompiler.compile(email.mjml(), email.subject(), email.preheader());
            return email(email, compiled.html(), textOf(email, compiled));
        }
        if (content instanceof SmsContent sms) {
            return new Short(shortText(sms.text()), null, null, null, links(sms));
        }
        ViberContent viber = (ViberContent) content;
        String url = viber.buttonUrl();
        String label = viber.buttonLabel();
        return new Short(
                shortText(viber.text()),
                viber.imageUrl() == null ? null : Liquid.prepared(Links.src(viber.imageUrl()), false),
                label == null ? null : Liquid.text(label),
                url == null
                        ? null
                        : Liquid.prepared(Links.href(Links.name(url, label == null ? url : label), url), false),
                links(viber));
    }

    /** The plain text of an e-mail, fields open: the author's, or made from the body. */
    static String textOf(EmailContent email, CompiledEmail compiled) {
        return email.text() == null ? compiled.text() : Links.inText(email.text());
    }

    private static Parts email(EmailContent email, String html, String text) {
        return new Email(
                Liquid.text(email.subject()),
                Liquid.text(email.preheader()),
                email.senderName() == null ? null : Liquid.text(email.senderName()),
                email.senderAddress(),
                email.replyTo(),
                Liquid.prepared(html, true),
                Liquid.prepared(text, false),
                links(email));
    }

    private static Liquid shortText(String text) {
        return Liquid.prepared(Links.inText(text), false);
    }

    private static Map<String, Liquid> links(MessageContent content) {
        Map<String, Liquid> links = new LinkedHashMap<>();
        for (NamedLink link : content.links()) {
            links.put(link.name(), Liquid.prepared(Links.src(link.url()), false));
        }
        return Map.copyOf(links);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
