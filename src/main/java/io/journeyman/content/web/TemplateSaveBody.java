package io.journeyman.content.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A save of the draft, naming the revision it started from. */
record TemplateSaveBody(int revision, @NotNull @Valid TemplateContentBody content) {}
