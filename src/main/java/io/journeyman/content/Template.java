package io.journeyman.content;

import io.journeyman.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message under its name, over all its versions.
 *
 * @param purpose key of the consent purpose it is sent for ({@code newsletter}, {@code offers}, {@code service} …); null
 *     while nobody chose one
 * @param folder where the list shows it, null for the top
 * @param newestNumber number of the newest published version, 0 while none was published
 * @param changed whether the draft says something else than the newest published version
 * @param changedAt last save of the draft or publishing
 */
public record Template(
        TemplateId id,
        Channel channel,
        String name,
        @Nullable String purpose,
        @Nullable String folder,
        int newestNumber,
        @Nullable Instant publishedAt,
        boolean changed,
        Instant createdAt,
        Instant changedAt) {

    /** The purpose of messages a person needs whatever they agreed to: no unsubscribe link is asked for. */
    public static final String SERVICE = "service";

    public boolean published() {
        return newestNumber > 0;
    }

    /** Whether it may only go to people who agreed, and so must carry a way out. */
    public boolean marketing() {
        return !SERVICE.equals(purpose);
    }
}
