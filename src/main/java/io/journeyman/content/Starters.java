package io.journeyman.content;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The skeletons that come with the product. Their MJML lies in {@code resources/content/starters}. */
@Service
public class Starters {

    private static final NamedLink OFFER = new NamedLink("main", "https://example.com/");

    private final List<Starter> all = List.of(
            email(
                    "email-letter",
                    "Letter",
                    "Reads like a personal mail: words, one link, a signature.",
                    "A word about {{ company.name | default: \"your plans\" }}"),
            email(
                    "email-announcement",
                    "Announcement",
                    "A headline, three short points and a button.",
                    "News that {{ company.name | default: \"you\" }} can use"),
            email(
                    "email-newsletter",
                    "Newsletter",
                    "Several short stories, each with a link.",
                    "What is new this month"),
            email(
                    "email-invitation",
                    "Invitation",
                    "Date, place and a button to reserve a seat.",
                    "{{ contact.firstName | default: \"You\" }}, join us"),
            email(
                    "email-service",
                    "Service message",
                    "Plain and short: something the person needs to know.",
                    "About your account"),
            sms(
                    "sms-short",
                    "Short text",
                    "Fits into one part.",
                    "Hi {{ contact.firstName | default: \"there\" }}, your guide is ready: {{ link.main }} Reply STOP to end"),
            viber(
                    "viber-button",
                    "Text and button",
                    "A few words and a button.",
                    "Hi {{ contact.firstName | default: \"there\" }}! Your guide is ready.",
                    "Read it"));

    public List<Starter> all() {
        return all;
    }

    /** The content to begin with; the first skeleton of the channel where none is chosen. */
    public MessageContent content(Channel channel, @Nullable String key) {
        return all.stream()
                .filter(starter -> starter.content().channel() == channel)
                .filter(starter -> key == null || starter.key().equals(key))
                .findFirst()
                .map(Starter::content)
                .orElseThrow(() -> Invalid.field("/starter", "unknown", "There is no such skeleton for this channel."));
    }

    private static Starter email(String key, String name, String description, String subject) {
        return new Starter(
                key,
                name,
                description,
                new EmailContent(
                        subject,
                        "One sentence that makes people open this.",
                        null,
                        null,
                        null,
                        mjml(key),
                        null,
                        List.of(OFFER)));
    }

    private static Starter sms(String key, String name, String description, String text) {
        return new Starter(key, name, description, new SmsContent(text, List.of(OFFER)));
    }

    private static Starter viber(String key, String name, String description, String text, String button) {
        return new Starter(
                key, name, description, new ViberContent(text, null, button, "{{ link.main }}", List.of(OFFER)));
    }

    private static String mjml(String key) {
        try {
            return new ClassPathResource("content/starters/" + key + ".mjml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
