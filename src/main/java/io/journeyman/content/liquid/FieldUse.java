package io.journeyman.content.liquid;

/**
 * A field that a text uses.
 *
 * @param path as looked up, for example {@code contact.firstName}; {@code ?} for one that is computed
 * @param written whether its value is written out, rather than only compared
 * @param safe whether a missing value is taken care of: by a fall-back, or by standing inside an {@code if} on it
 * @param line counts from 1
 */
public record FieldUse(String path, boolean written, boolean safe, int line) {}
