package io.journeyman.properties;

import io.journeyman.shared.Invalid;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns what was typed or sent into a property's Java type. */
final class PropertyParser {

    private static final int LONGEST = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final Map<String, Boolean> WORDS =
            Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private PropertyParser() {}

    static @Nullable Object parse(Property property, @Nullable Object raw, String pointer) {
        if (raw == null || raw.toString().isBlank() || (raw instanceof Collection<?> all && all.isEmpty())) {
            return null;
        }
        return switch (property.type()) {
            case TEXT -> text(raw.toString(), pointer);
            case NUMBER -> number(raw.toString(), pointer);
            case DATE -> date(raw.toString(), pointer);
            case BOOLEAN -> bool(raw.toString(), pointer);
            case CHOICE -> choice(property, raw.toString(), pointer);
            case CHOICES -> choices(property, raw, pointer);
        };
    }

    /** The same value in the form that equals itself however it was stored. */
    static Object tidy(Object value) {
        if (value instanceof BigDecimal number) {
            BigDecimal bare = number.stripTrailingZeros();
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        }
        return value;
    }

    private static String text(String raw, String pointer) {
        String text = raw.strip();
        if (text.length() > LONGEST) {
            throw Invalid.field(pointer, "too-long", "At most " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw Invalid.field(pointer, "control-characters", "Control characters are not allowed here.");
        }
        return text;
    }

    private static Object number(String raw, String pointer) {
        String text = raw.strip().replace(" ", "").replace("\u00a0", "");
        String plain = text.matches("-?\\d+,\\d{1,6}") ? text.replace(',', '.') : text;
        try {
            BigDecimal number = new BigDecimal(plain);
            if (number.abs().compareTo(LARGEST) < 0
                    && number.stripTrailingZeros().scale() <= 6) {
                return tidy(number);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Invalid.field(pointer, "not-a-number", "Give a number, with at most six digits behind the point.");
    }

    private static LocalDate date(String raw, String pointer) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate date = LocalDate.parse(raw.strip(), format);
                if (date.getYear() >= 1 && date.getYear() <= 9999) {
                    return date;
                }
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        throw Invalid.field(pointer, "not-a-date", "Give a date, for example 2026-03-31.");
    }

    private static Boolean bool(String raw, String pointer) {
        Boolean value = WORDS.get(raw.strip().toLowerCase(Locale.ROOT));
        if (value == null) {
            throw Invalid.field(pointer, "not-yes-or-no", "Give yes or no.");
        }
        return value;
    }

    /** By key, or by label as people and files write it. */
    private static String choice(Property property, String raw, String pointer) {
        String text = raw.strip();
        return property.choices().stream()
                .filter(choice -> choice.value().equals(text) || choice.label().equalsIgnoreCase(text))
                .map(Property.Choice::value)
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        pointer, "unknown-choice", "“" + property.label() + "” has no choice of this name."));
    }

    private static @Nullable Set<String> choices(Property property, Object raw, String pointer) {
        Collection<?> parts = raw instanceof Collection<?> all
                ? all
                : Arrays.asList(raw.toString().split("[,;|]"));
        Set<String> chosen = new TreeSet<>();
        for (Object part : parts) {
            if (part != null && !part.toString().isBlank()) {
                chosen.add(choice(property, part.toString(), pointer));
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }
}
