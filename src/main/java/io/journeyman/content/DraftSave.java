package io.journeyman.content;

import org.jspecify.annotations.Nullable;

/**
 * What became of a save.
 *
 * @param draft the draft as it stands now
 * @param aside null where the save went through; else what was sent, kept beside the newer draft
 */
public record DraftSave(Draft draft, @Nullable Aside aside) {}
