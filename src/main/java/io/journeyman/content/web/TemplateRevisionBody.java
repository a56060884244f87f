package io.journeyman.content.web;

import org.jspecify.annotations.Nullable;

/** Publishing or restoring, naming the draft's revision that the author saw. */
record TemplateRevisionBody(int revision, @Nullable String comment) {}
