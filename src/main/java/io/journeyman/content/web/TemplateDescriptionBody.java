package io.journeyman.content.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Name, purpose and place of a message. */
record TemplateDescriptionBody(
        @NotNull @Size(max = 120) String name,
        @Nullable @Pattern(regexp = "[a-z][a-z0-9_]{0,59}") String purpose,
        @Nullable @Size(max = 120) String folder) {}
