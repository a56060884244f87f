package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why marketing messages to a person rest.
 *
 * @param source who holds and for what, for example {@code task:018f…}; one hold a source
 * @param until when it ends by itself; null: until released
 */
public record ContactHold(
        ContactId contact, String source, @Nullable Instant until, Instant since) {}
