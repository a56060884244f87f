package io.journeyman.content.liquid;

/** A text is not well-formed Liquid, or uses a tag or filter that messages may not use. The sentence is for its author. */
public final class LiquidBroken extends RuntimeException {

    private final int line;

    LiquidBroken(String sentence, int line) {
        super(sentence);
        this.line = line;
    }

    /** Counts from 1; 0 where unknown. */
    public int line() {
        return line;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
