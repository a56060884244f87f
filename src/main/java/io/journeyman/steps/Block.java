package io.journeyman.steps;

import java.util.List;

/**
 * A kind of block that can be drawn. A plain Spring bean; {@link Blocks} finds all of them. Blocks whose kind is "data
 * only" implement just this; the others one of its sub-interfaces.
 */
public interface Block {

    /** What palette, panel, checks and reference docs are made from. Constant. */
    BlockDescriptor descriptor();

    /**
     * Judges the settings beyond what the descriptor's schema says (does the template exist?). Called when a journey is
     * read, saved and published; the schema itself (required, type, range) was judged before and is not repeated here.
     */
    default List<SettingProblem> check(Settings settings) {
        return List.of();
    }
}
