package io.journeyman.content.liquid;

/** A well-formed text could not be filled for one person. Code and sentence say why, never whose data it was. */
public final class LiquidFailed extends RuntimeException {

    private final String code;

    public LiquidFailed(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** {@code too-slow}, {@code too-large}, {@code too-many-rounds}, {@code missing-value}, {@code bad-link}, {@code broken}. */
    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
