package io.journeyman.journeys;

import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import org.springframework.stereotype.Component;

/** A journey inside another one: people walk through it and come back with one of its outcomes. */
@Component("part")
class PartBlock implements Block {

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "part",
                    BlockKind.PART,
                    "Part-journey",
                    "The person goes through another journey and comes back with its outcome.",
                    "flow",
                    "route")
            .outcomes(Outcomes.fromPart());

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }
}
