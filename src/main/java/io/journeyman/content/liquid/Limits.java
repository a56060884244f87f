package io.journeyman.content.liquid;

import java.time.Duration;

/** How far one message may go while it is filled. Measured against runaway templates in {@code LiquidLimitsTests}. */
final class Limits {

    /** All parts of one message together. */
    static final Duration TIME = Duration.ofMillis(500);

    /** Characters of one filled text; also checked as UTF-8 bytes of the whole. */
    static final int OUTPUT = 1 << 20;

    /** Characters of a source. */
    static final int SOURCE = 256 * 1024;

    /** Tags of a source, and characters of one tag: the parser's time grows faster than both. */
    static final int TAGS = 2_000;

    static final int TAG = 2_000;

    /** Tags open at one place. */
    static final int DEPTH = 60;

    /** Rounds of all loops of one text together. */
    static final int ROUNDS = 10_000;

    /** Characters of a value inside a filter, so that appending to itself cannot double for ever. */
    static final int VALUE = 64 * 1024;

    /** Items of a list inside a filter. */
    static final int ITEMS = 10_000;

    /** Digits before and after the point of a number inside a filter. */
    static final int DIGITS = 18;

    private Limits() {}
}
