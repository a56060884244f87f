package io.journeyman.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reduces values to what a message may see: text, numbers, yes and no, lists and maps of these. Anything else is text. */
final class Plain {

    private Plain() {}

    static Map<String, Object> map(Map<String, ?> values) {
        Map<String, Object> plain = new HashMap<>();
        values.forEach((name, value) -> {
            Object one = value(value);
            if (one != null) {
                plain.put(name, one);
            }
        });
        return plain;
    }

    @Nullable
    private static Object value(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> named = new HashMap<>();
            map.forEach((name, one) -> named.put(String.valueOf(name), one));
            return map(named);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Plain::value).filter(Objects::nonNull).toList();
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
