package io.journeyman.content.liquid;

import java.math.BigDecimal;
import java.util.Collection;
import liqp.TemplateContext;
import liqp.filters.Filter;
import org.jspecify.annotations.Nullable;

/** A filter whose inputs and result stay small, so that no chain of filters eats the memory or the time. */
final class BoundedFilter extends Filter {

    private final Filter inner;

    BoundedFilter(String name, Filter inner) {
        super(name);
        this.inner = inner;
    }

    @Override
    @Nullable
    public Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
        Fill.of(context).check();
        bounded(value);
        for (Object param : params) {
            bounded(param);
        }
        long grown = foreseen(value, params);
        if (grown > Limits.VALUE) {
            throw tooLarge();
        }
        Object result = inner.apply(value, context, params);
        bounded(result);
        return result;
    }

    /** How long the result of the filters that multiply can get. */
    private long foreseen(@Nullable Object value, @Nullable Object... params) {
        String longest = FieldNode.text(params.length == 0 ? "" : params[params.length - 1]);
        return switch (name) {
            case "replace" ->
                (long) FieldNode.text(value).length()
                        + (long) occurrences(FieldNode.text(value), params.length == 0 ? "" : FieldNode.text(params[0]))
                                * longest.length();
            case "join" ->
                value instanceof Object[] many
                        ? FieldNode.text(value).length() + (long) many.length * longest.length()
                        : 0;
            default -> 0;
        };
    }

    private static int occurrences(String text, String needle) {
        if (needle.isEmpty()) {
            return text.length() + 1;
        }
        int count = 0;
        for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length())) {
            count++;
        }
        return count;
    }

    private static void bounded(@Nullable Object value) {
        if (value instanceof CharSequence text && text.length() > Limits.VALUE) {
            throw tooLarge();
        }
        if (value instanceof Object[] items && items.length > Limits.ITEMS) {
            throw tooLarge();
        }
        if (value instanceof Collection<?> items && items.size() > Limits.ITEMS) {
            throw tooLarge();
        }
        if (value instanceof Number number && !sane(number)) {
            throw new LiquidFailed("too-large", "A number in a calculation of this message is too large.");
        }
    }

    private static boolean sane(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal.precision() - decimal.scale() <= Limits.DIGITS
                    && Math.abs(decimal.scale()) <= 4 * Limits.DIGITS;
        }
        double d = number.doubleValue();
        return Double.isFinite(d) && Math.abs(d) < 1e18;
    }

    private static LiquidFailed tooLarge() {
        return new LiquidFailed("too-large", "A value grows too long while this message is filled.");
    }
}
