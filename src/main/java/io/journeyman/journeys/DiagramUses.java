package io.journeyman.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.engine.Diagram;
import io.journeyman.engine.DiagramElement;
import io.journeyman.rules.Rule;
import io.journeyman.steps.Block;
import io.journeyman.steps.Blocks;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds in a drawing what it refers to: every setting whose descriptor names a source ({@code templates:email} counts as
 * {@code templates}), the ways in, the rules, the parts.
 */
@Component
class DiagramUses {

    private static final String PARTS = "parts";

    private final Blocks blocks;
    private final StartBlock start;
    private final ObjectMapper json;

    DiagramUses(Blocks blocks, StartBlock start, ObjectMapper json) {
        this.blocks = blocks;
        this.start = start;
        this.json = json;
    }

    List<UseStore.Use> of(Diagram diagram) {
        List<UseStore.Use> uses = new ArrayList<>();
        for (DiagramElement element : diagram.elements()) {
            String part = element.part();
            if (part != null) {
                uses.add(new UseStore.Use(element.id(), PARTS, part));
            }
            String key = element.block();
            Optional<Block> block = key == null ? Optional.empty() : blocks.find(key);
            block.ifPresent(found -> settings(element, found, uses));
        }
        return uses;
    }

    private void settings(DiagramElement element, Block block, List<UseStore.Use> uses) {
        for (Setting setting : block.descriptor().settings()) {
            String source = setting.source();
            if (setting.type() == SettingType.TRIGGERS) {
                start.ways(element.settings()).forEach(way -> way(element, way, uses));
            } else if (setting.type() == SettingType.CONDITIONS) {
                element.settings().find(setting.name()).ifPresent(rule -> rule(element, rule, uses));
            } else if (source != null) {
                String kind = source.split(":", 2)[0];
                element.settings()
                        .list(setting.name())
                        .forEach(ref -> uses.add(new UseStore.Use(element.id(), kind, ref)));
            }
        }
    }

    private static void way(DiagramElement element, WayIn way, List<UseStore.Use> uses) {
        String ref = way.ref();
        String kind =
                switch (way.kind()) {
                    case LIST -> "lists";
                    case FORM -> "forms";
                    case SEGMENT -> "segments";
                    case EVENT, SCORE -> null;
                };
        if (kind != null && ref != null) {
            uses.add(new UseStore.Use(element.id(), kind, ref));
        }
    }

    /** Rules name lists and segments by the values of their membership fields. */
    private void rule(DiagramElement element, String text, List<UseStore.Use> uses) {
        try {
            json.readValue(text, Rule.class).checks().forEach(check -> {
                String kind = MatchingRule.kindOf(check.field());
                JsonNode value = check.value();
                if (kind != null && value != null && value.isArray()) {
                    value.forEach(id -> uses.add(new UseStore.Use(element.id(), kind, id.asText())));
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a rule that was checked cannot be read", e);
        }
    }
}
