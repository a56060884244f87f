package io.journeyman.engine.internal.running;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A running version uses a block this installation no longer has; the person stays and is visible as stuck. */
final class BlockMissing extends Problem {

    BlockMissing(@Nullable String key) {
        super(
                "block-missing",
                409,
                "This installation has no such block.",
                "Bring the block back, or move the people to a version without it.",
                Map.of("block", String.valueOf(key)),
                List.of());
    }
}
