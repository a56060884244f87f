package io.journeyman.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as an author sees it.
 *
 * @param message null where a problem makes it impossible to fill
 */
public record Preview(@Nullable RenderedMessage message, List<ContentProblem> problems) {

    public Preview {
        problems = List.copyOf(problems);
    }
}
