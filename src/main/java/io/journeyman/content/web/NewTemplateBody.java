package io.journeyman.content.web;

import io.journeyman.shared.Channel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new message.
 *
 * @param starter key of the skeleton to begin with; null for the plainest
 */
record NewTemplateBody(
        @NotNull Channel channel,
        @NotNull @Size(max = 120) String name,
        @Nullable @Pattern(regexp = "[a-z][a-z0-9_]{0,59}") String purpose,
        @Nullable @Size(max = 120) String folder,
        @Nullable String starter) {}
