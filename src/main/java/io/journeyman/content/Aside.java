package io.journeyman.content;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft that came too late: somebody else had saved meanwhile. Nothing of it is lost; its author takes from it what is
 * missing.
 *
 * @param revision the save it started from
 */
public record Aside(UUID id, int revision, MessageContent content, String savedBy, Instant savedAt) {}
