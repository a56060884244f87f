package io.journeyman.content.liquid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/**
 * <code>{{ contact.birthday | date: "%d %B %Y" }}</code>. Reads ISO dates and times as the values carry them; writes the
 * strftime letters that a message needs, month and day names in the person's language.
 */
final class DateFilter extends Filter {

    private static final Map<Character, String> PATTERNS = Map.ofEntries(
            Map.entry('d', "dd"),
            Map.entry('e', "d"),
            Map.entry('m', "MM"),
            Map.entry('B', "LLLL"),
            Map.entry('b', "LLL"),
            Map.entry('Y', "uuuu"),
            Map.entry('y', "uu"),
            Map.entry('A', "EEEE"),
            Map.entry('a', "EEE"),
            Map.entry('H', "HH"),
            Map.entry('I', "hh"),
            Map.entry('M', "mm"),
            Map.entry('p', "a"),
            Map.entry('j', "DDD"));

    DateFilter() {
        super("date");
    }

    @Override
    @Nullable
    public Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
        String text = FieldNode.text(value);
        if (text.isBlank() || params.length == 0) {
            return value;
        }
        String format = FieldNode.text(params[0]);
        if (format.length() > 60) {
            throw new LiquidFailed("broken", "The date format is too long.");
        }
        try {
            return written(parsed(text), format, locale(context));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static TemporalAccessor parsed(String text) {
        return text.length() <= 10
                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(text);
    }

    private static Locale locale(TemplateContext context) {
        Object contact = context.get("contact");
        Object language = contact instanceof Map<?, ?> values ? values.get("language") : null;
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.toString());
    }

    private static String written(TemporalAccessor time, String format, Locale locale) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            char letter = format.charAt(++i);
            boolean unpadded = letter == '-' && i + 1 < format.length();
            letter = unpadded ? format.charAt(++i) : letter;
            String pattern = PATTERNS.get(letter);
            if (pattern == null) {
                out.append(letter == '%' ? "%" : "%" + letter);
                continue;
            }
            String part = DateTimeFormatter.ofPattern(pattern, locale).format(time);
            out.append(unpadded && part.startsWith("0") ? part.substring(1) : part);
        }
        return out.toString();
    }
}
