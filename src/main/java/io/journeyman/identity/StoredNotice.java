package io.journeyman.identity;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Notice} as it was sent.
 *
 * @param readAt null until the colleague saw it
 */
public record StoredNotice(
        UUID id,
        UserId user,
        String kind,
        String sentence,
        String link,
        @Nullable ContactId contact,
        Instant createdAt,
        @Nullable Instant readAt) {}
