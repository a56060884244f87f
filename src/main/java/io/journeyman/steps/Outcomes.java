package io.journeyman.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a block can end; arrows compare the value with {@code <id>_outcome}.
 *
 * @param from where the values come from
 * @param values the values of {@link From#FIXED}, else empty
 * @param setting for {@link From#SETTING} the name of the setting that lists them, one per line, else null
 */
public record Outcomes(
        From from, List<Outcome> values, @Nullable String setting) {

    public Outcomes {
        values = List.copyOf(values);
    }

    /** Where the values of a block's outcome come from. */
    public enum From {
        /** It just goes on. */
        NONE,
        /** Always the same values. */
        FIXED,
        /** One of the block's settings lists them. */
        SETTING,
        /** Whatever its arrows compare with (task for a colleague). */
        ARROWS,
        /** The outcomes of the ends of the called journey. */
        PART
    }

    /**
     * One way to end.
     *
     * @param value what arrows compare with, camelCase
     * @param name what marketers call it
     */
    public record Outcome(String value, String name) {}

    public static Outcomes none() {
        return new Outcomes(From.NONE, List.of(), null);
    }

    public static Outcomes fixed(Outcome... values) {
        return new Outcomes(From.FIXED, List.of(values), null);
    }

    public static Outcomes yesNo() {
        return fixed(new Outcome("yes", "Yes"), new Outcome("no", "No"));
    }

    public static Outcomes fromSetting(String setting) {
        return new Outcomes(From.SETTING, List.of(), setting);
    }

    public static Outcomes fromArrows() {
        return new Outcomes(From.ARROWS, List.of(), null);
    }

    public static Outcomes fromPart() {
        return new Outcomes(From.PART, List.of(), null);
    }
}
