package io.journeyman.content;

import io.journeyman.shared.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a list shows; null asks for all.
 *
 * @param published true for those with a published version, false for those without
 */
public record TemplateFilter(
        @Nullable Channel channel,
        @Nullable String purpose,
        @Nullable String folder,
        @Nullable Boolean published) {

    public static final TemplateFilter ALL = new TemplateFilter(null, null, null, null);
}
