package io.journeyman.content.liquid;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liqp.TemplateContext;
import liqp.nodes.LNode;
import org.jspecify.annotations.Nullable;

/** An output of a value: the only place where data enters the text, and so the only one that escapes. */
final class FieldNode implements LNode {

    private final LNode value;
    private final String path;
    private final boolean mayBeEmpty;
    private final boolean html;

    FieldNode(LNode value, String path, boolean mayBeEmpty, boolean html) {
        this.value = value;
        this.path = path;
        this.mayBeEmpty = mayBeEmpty;
        this.html = html;
    }

    @Override
    public Object render(TemplateContext context) {
        Fill fill = Fill.of(context);
        fill.check();
        Object found = value.render(context);
        String text = text(found);
        if (text.isBlank() && !mayBeEmpty) {
            text = fill.hole(path);
        }
        if (text.length() > Limits.VALUE) {
            throw new LiquidFailed("too-large", "One of the values is too long for a message.");
        }
        StringBuilder url = fill.url();
        if (url != null) {
            return url.isEmpty() || found instanceof Address ? text : Escaping.urlPart(text);
        }
        return html ? Escaping.html(text) : text;
    }

    static String text(@Nullable Object value) {
        if (value == null || value instanceof Map) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return joined(many.stream());
        }
        if (value instanceof Object[] many) {
            return joined(Stream.of(many));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value.toString();
    }

    private static String joined(Stream<?> many) {
        return many.map(FieldNode::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
