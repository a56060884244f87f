package io.journeyman.messaging.providers;

import java.time.Instant;

/** A message whose answer was lost, to be looked for at its provider. */
public record LookUp(String to, String body, Instant handedOffAt) {}
