package io.journeyman.segments;

import java.time.Instant;

/**
 * People picked by hand, by an import or by a step.
 *
 * @param members how many are on it now
 */
public record ContactList(ListId id, String name, String description, long members, Instant createdAt) {}
