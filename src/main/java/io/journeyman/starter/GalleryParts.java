package io.journeyman.starter;

import io.journeyman.content.Drafts;
import io.journeyman.content.EmailContent;
import io.journeyman.content.MessageContent;
import io.journeyman.content.NamedLink;
import io.journeyman.content.SmsContent;
import io.journeyman.content.Template;
import io.journeyman.content.TemplateFilter;
import io.journeyman.content.Templates;
import io.journeyman.content.ViberContent;
import io.journeyman.identity.Team;
import io.journeyman.identity.Teams;
import io.journeyman.scoring.ScoreTables;
import io.journeyman.segments.Lists;
import io.journeyman.segments.Segment;
import io.journeyman.segments.Segments;
import io.journeyman.shared.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds or makes what a shipped journey refers to, and answers the ids to put into its diagram. */
@Component
class GalleryParts {

    private final Templates templates;
    private final Drafts drafts;
    private final ScoreTables tables;
    private final Segments segments;
    private final Lists lists;
    private final Teams teams;

    GalleryParts(Templates templates, Drafts drafts, ScoreTables tables, Segments segments, Lists lists, Teams teams) {
        this.templates = templates;
        this.drafts = drafts;
        this.tables = tables;
        this.segments = segments;
        this.lists = lists;
        this.teams = teams;
    }

    Map<String, String> install(GalleryItem item, Map<String, String> known, Function<String, String> files) {
        Map<String, String> refs = new LinkedHashMap<>(known);
        item.teams().forEach(team -> refs.computeIfAbsent(team.ref(), ref -> team(team.name())));
        item.forms().forEach(form -> refs.putIfAbsent(form.ref(), form.ref().substring(1)));
        item.lists().forEach(list -> refs.computeIfAbsent(list.ref(), ref -> list(list)));
        item.segments().forEach(segment -> refs.computeIfAbsent(segment.ref(), ref -> segment(segment)));
        item.scoreTables().forEach(table -> refs.computeIfAbsent(table.ref(), ref -> table(table, files)));
        item.messages().forEach(message -> refs.computeIfAbsent(message.ref(), ref -> message(message, files)));
        return refs;
    }

    private String team(String name) {
        return teams.all().stream()
                .filter(team -> team.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Team::id)
                .orElseGet(() -> teams.create(name).id())
                .toString();
    }

    private String list(GalleryItem.Named list) {
        String description = Objects.requireNonNullElse(list.description(), "");
        return lists.named(list.name())
                .map(found -> found.id())
                .orElseGet(() -> lists.create(list.name(), description))
                .toString();
    }

    private String segment(GalleryItem.NamedRule wanted) {
        return segments.page(new Paging(wanted.name(), 0, Paging.MAX_SIZE, null)).items().stream()
                .filter(segment -> segment.name().equalsIgnoreCase(wanted.name()))
                .findFirst()
                .map(Segment::id)
                .orElseGet(() -> segments.create(wanted.name(), wanted.description(), wanted.rule())
                        .id())
                .toString();
    }

    private String table(GalleryItem.Table table, Function<String, String> files) {
        return tables.find(table.key())
                .orElseGet(() -> tables.install(table.key(), table.description(), files.apply(table.file()), true))
                .id()
                .toString();
    }

    private String message(GalleryItem.Message message, Function<String, String> files) {
        return templates.page(TemplateFilter.ALL, new Paging(message.name(), 0, Paging.MAX_SIZE, null)).items().stream()
                .filter(template -> template.name().equalsIgnoreCase(message.name()))
                .findFirst()
                .orElseGet(() -> write(message, files.apply(message.file()).strip()))
                .id()
                .toString();
    }

    private Template write(GalleryItem.Message message, String words) {
        Template template =
                templates.create(content(message, words), message.name(), message.purpose(), message.folder());
        drafts.publish(template.id(), drafts.get(template.id()).revision(), "Shipped with Journeyman");
        return template;
    }

    private static MessageContent content(GalleryItem.Message message, String words) {
        List<NamedLink> links = message.links().entrySet().stream()
                .map(link -> new NamedLink(link.getKey(), link.getValue()))
                .toList();
        return switch (message.channel()) {
            case EMAIL ->
                new EmailContent(
                        text(message.subject()),
                        text(message.preheader()),
                        message.senderName(),
                        null,
                        null,
                        words,
                        null,
                        links);
            case SMS -> new SmsContent(words, links);
            case VIBER -> viber(message, words, links);
        };
    }

    private static ViberContent viber(GalleryItem.Message message, String words, List<NamedLink> links) {
        GalleryItem.Button button = message.button();
        return button == null
                ? new ViberContent(words, null, null, null, links)
                : new ViberContent(words, null, button.label(), "{{ link." + button.link() + " }}", links);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
