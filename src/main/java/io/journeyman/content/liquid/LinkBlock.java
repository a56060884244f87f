package io.journeyman.content.liquid;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import liqp.TemplateContext;
import liqp.blocks.Block;
import liqp.nodes.BlockNode;
import liqp.nodes.LNode;

/**
 * The place of an address in a compiled message: <code>{% href 6f66666572 %}https://…{% endhref %}</code>. Put there by
 * {@link Links}, never by authors. Checks the filled address, has it rewritten, and escapes it.
 */
final class LinkBlock extends Block {

    static final String HREF = "href";
    static final String SRC = "src";

    private final boolean html;

    LinkBlock(String name, boolean html) {
        super(name);
        this.html = html;
    }

    @Override
    public Object render(TemplateContext context, LNode... nodes) {
        Fill fill = Fill.of(context);
        fill.check();
        String linkName = new String(
                HexFormat.of().parseHex(String.valueOf(nodes[0].render(context)).substring(1)), StandardCharsets.UTF_8);
        BlockNode body = (BlockNode) nodes[nodes.length - 1];
        String url = address(fill, body, context);
        String written = HREF.equals(name) ? written(fill, linkName, url) : source(fill, url);
        return html ? Escaping.html(written) : written;
    }

    private static String address(Fill fill, BlockNode body, TemplateContext context) {
        fill.beginUrl();
        try {
            StringBuilder url = fill.url();
            for (LNode node : body.getChildren()) {
                Object part = node == null ? null : node.render(context);
                if (part != null && url != null) {
                    url.append(part);
                }
            }
            return String.valueOf(url).strip();
        } finally {
            fill.endUrl();
        }
    }

    private static String written(Fill fill, String linkName, String url) {
        String scheme = scheme(url);
        if (scheme.equals("http") || scheme.equals("https")) {
            return WebAddress.isValid(url) ? fill.links().write(linkName, url) : refused(fill, url);
        }
        boolean plain = url.isEmpty() || url.startsWith("#") || scheme.equals("mailto") || scheme.equals("tel");
        return plain ? url : refused(fill, url);
    }

    private static String source(Fill fill, String url) {
        String scheme = scheme(url);
        boolean picture = url.isEmpty()
                || ((scheme.equals("http") || scheme.equals("https")) && WebAddress.isValid(url))
                || scheme.equals("cid")
                || url.regionMatches(true, 0, "data:image/", 0, 11);
        return picture ? url : refused(fill, url);
    }

    private static String refused(Fill fill, String url) {
        if (fill.marksHoles()) {
            return "#";
        }
        String start = url.length() > 40 ? url.substring(0, 40) + "…" : url;
        throw new LiquidFailed("bad-link", "A link must start with https:// or http://, not \"" + start + "\".");
    }

    private static String scheme(String url) {
        int colon = url.indexOf(':');
        return colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
