package io.journeyman.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single values of conditions, and brings values from conditions and from the database into one form. */
final class Values {

    private static final int LONGEST = 500;

    private Values() {}

    /** The value in the field's Java type, or {@link Unfit} with a sentence. */
    static Object read(RuleField field, @Nullable JsonNode node) throws Unfit {
        if (node == null || node.isNull()) {
            throw new Unfit("missing", "Give a value.");
        }
        return switch (field.type()) {
            case TEXT -> text(node).toLowerCase(Locale.ROOT);
            case NUMBER -> number(node);
            case BOOLEAN -> bool(node);
            case DATE, MOMENT -> date(node);
            case CHOICE, CHOICES -> choice(field, text(node));
            case MEMBERSHIP -> id(field, text(node));
        };
    }

    /** A stored value in the form that conditions compare with; null for none. */
    static @Nullable Object stored(FieldType type, @Nullable Object raw) {
        if (raw == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> raw.toString().isEmpty() ? null : raw.toString().toLowerCase(Locale.ROOT);
            case NUMBER -> bare(new BigDecimal(raw.toString()));
            default -> raw;
        };
    }

    private static String text(JsonNode node) throws Unfit {
        if (!node.isTextual() || node.asText().isBlank()) {
            throw new Unfit("not-a-text", "Give a text.");
        }
        if (node.asText().length() > LONGEST) {
            throw new Unfit("too-long", "At most " + LONGEST + " characters.");
        }
        return node.asText();
    }

    private static BigDecimal number(JsonNode node) throws Unfit {
        if (!node.isNumber() || node.decimalValue().abs().compareTo(new BigDecimal("1e18")) >= 0) {
            throw new Unfit("not-a-number", "Give a number.");
        }
        return bare(node.decimalValue());
    }

    private static Boolean bool(JsonNode node) throws Unfit {
        if (!node.isBoolean()) {
            throw new Unfit("not-yes-or-no", "Choose yes or no.");
        }
        return node.asBoolean();
    }

    static LocalDate date(@Nullable JsonNode node) throws Unfit {
        try {
            LocalDate date = LocalDate.parse(node == null ? "" : node.asText());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new Unfit("not-a-date", "Give a date, for example 2026-03-31.");
    }

    private static String choice(RuleField field, String value) throws Unfit {
        boolean known = field.choices().isEmpty()
                || field.choices().stream().anyMatch(choice -> choice.value().equals(value));
        if (!known) {
            throw new Unfit("unknown-choice", "Choose one of the values there are.");
        }
        return value;
    }

    private static Object id(RuleField field, String text) throws Unfit {
        if (field.sql().value().getType() != UUID.class) {
            return text;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Unfit("not-an-id", "Choose one from the list.");
        }
    }

    private static BigDecimal bare(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A value that does not fit its field. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        final String code;

        Unfit(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }
}
