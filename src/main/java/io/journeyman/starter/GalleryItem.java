package io.journeyman.starter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.journeyman.journeys.JourneyKind;
import io.journeyman.rules.Rule;
import io.journeyman.shared.Channel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shipped journey is made of, as its {@code gallery.json} says. The diagram refers to everything by {@code @ref};
 * installing puts in the ids.
 *
 * @param diagram name of the BPMN file in the same folder
 * @param parts folders of the part-journeys it calls
 */
public record GalleryItem(
        String name,
        String summary,
        JourneyKind kind,
        String diagram,
        @JsonProperty(defaultValue = "[]") List<String> parts,
        List<Named> teams,
        List<Named> lists,
        List<Named> forms,
        List<NamedRule> segments,
        List<Table> scoreTables,
        List<Message> messages) {

    public GalleryItem {
        parts = copy(parts);
        teams = copy(teams);
        lists = copy(lists);
        forms = copy(forms);
        segments = copy(segments);
        scoreTables = copy(scoreTables);
        messages = copy(messages);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A record found by its name, or made with it. */
    public record Named(String ref, String name, @Nullable String description) {}

    /** A segment. */
    public record NamedRule(String ref, String name, String description, Rule rule) {}

    /** A score table and its DMN file. */
    public record Table(String ref, String key, String description, String file) {}

    /**
     * A message and the file with its words: MJML for an e-mail, plain text else.
     *
     * @param button Viber only
     * @param links addresses by name
     */
    public record Message(
            String ref,
            String name,
            String purpose,
            @Nullable String folder,
            Channel channel,
            @Nullable String subject,
            @Nullable String preheader,
            @Nullable String senderName,
            String file,
            @Nullable Button button,
            Map<String, String> links) {}

    /** A button: its words, and the name of the link behind it. */
    public record Button(String label, String link) {}
}
