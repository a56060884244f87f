package io.journeyman.steps;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set on a block; the panel draws its field from this.
 *
 * @param name the property's name in the drawing, camelCase
 * @param type shape of the value
 * @param label the field's label, in English
 * @param help a sentence below the field, or null
 * @param required whether the journey cannot be published without it
 * @param defaultValue what counts where nothing is set, or null
 * @param source for choices from data: {@code templates:email}, {@code templates:sms}, {@code templates:viber},
 *     {@code segments}, {@code lists}, {@code teams}, {@code users}, {@code scoreTables}, {@code attributes},
 *     {@code forms}, {@code eventKinds}, {@code parts} …; null where {@code choices} are given
 * @param choices the fixed choices, else empty
 * @param min least value of a number (decimal) or duration (ISO 8601), or null
 * @param max greatest, likewise; for text the greatest length
 * @param when shown and required only while another setting has one of these values, or null for always
 */
public record Setting(
        String name,
        SettingType type,
        String label,
        @Nullable String help,
        boolean required,
        @Nullable String defaultValue,
        @Nullable String source,
        List<Choice> choices,
        @Nullable String min,
        @Nullable String max,
        @Nullable When when) {

    public Setting {
        choices = List.copyOf(choices);
    }

    /** One fixed choice: the stored value and what marketers call it. */
    public record Choice(String value, String name) {}

    /** Another setting and the values of it that make this one count. */
    public record When(String setting, List<String> values) {

        public When {
            values = List.copyOf(values);
        }
    }

    public static Setting of(String name, SettingType type, String label) {
        return new Setting(name, type, label, null, false, null, null, List.of(), null, null, null);
    }

    public static Setting text(String name, String label) {
        return of(name, SettingType.TEXT, label);
    }

    public static Setting number(String name, String label) {
        return of(name, SettingType.NUMBER, label);
    }

    /** A span of at least a minute (shorter timers are refused) and at most two years. */
    public static Setting duration(String name, String label) {
        return of(name, SettingType.DURATION, label).range("PT1M", "P730D");
    }

    public static Setting choice(String name, String label, Choice... choices) {
        return new Setting(
                name, SettingType.CHOICE, label, null, false, null, null, List.of(choices), null, null, null);
    }

    /** A choice among records; see {@link #source}. */
    public static Setting choiceFrom(String name, String label, String source) {
        return new Setting(name, SettingType.CHOICE, label, null, false, null, source, List.of(), null, null, null);
    }

    public static Setting conditions(String name, String label) {
        return of(name, SettingType.CONDITIONS, label);
    }

    public Setting need() {
        return new Setting(name, type, label, help, true, defaultValue, source, choices, min, max, when);
    }

    public Setting help(String sentence) {
        return new Setting(name, type, label, sentence, required, defaultValue, source, choices, min, max, when);
    }

    public Setting orElse(String value) {
        return new Setting(name, type, label, help, required, value, source, choices, min, max, when);
    }

    public Setting range(@Nullable String least, @Nullable String greatest) {
        return new Setting(name, type, label, help, required, defaultValue, source, choices, least, greatest, when);
    }

    public Setting onlyWhen(String setting, String... values) {
        return new Setting(
                name,
                type,
                label,
                help,
                required,
                defaultValue,
                source,
                choices,
                min,
                max,
                new When(setting, List.of(values)));
    }
}
