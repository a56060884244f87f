package io.journeyman.journeys.web;

import io.journeyman.journeys.ChoiceSourceUnknown;
import io.journeyman.shared.Choices;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.Blocks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be drawn, and what its settings can choose among: palette and panel are made from this. */
@RestController
@RequestMapping("/api/journeys")
@Allowed(Permission.JOURNEYS_READ)
final class BlockController {

    private final Blocks blocks;
    private final ObjectProvider<Choices> sources;

    BlockController(Blocks blocks, ObjectProvider<Choices> sources) {
        this.blocks = blocks;
        this.sources = sources;
    }

    @GetMapping("/blocks")
    List<BlockDescriptor> blocks() {
        return blocks.descriptors();
    }

    /** What a setting with this source can choose, at most 50; {@code id} asks for what is chosen already. */
    @GetMapping("/choices/{source}")
    List<Choices.Offer> choices(
            @PathVariable String source,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String id) {
        Choices choices = sources.stream()
                .filter(candidate -> candidate.source().equals(source))
                .findFirst()
                .orElseThrow(ChoiceSourceUnknown::new);
        return id == null ? choices.find(q) : choices.byId(id).stream().toList();
    }
}
