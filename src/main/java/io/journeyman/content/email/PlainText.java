package io.journeyman.content.email;

import io.journeyman.content.liquid.Links;
import io.journeyman.content.liquid.Masks;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Makes the plain-text alternative from a compiled body: its words in order, links behind their words. */
final class PlainText {

    private static final Set<String> SKIPPED = Set.of("head", "style", "script", "title", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "br", "hr", "blockquote");

    private final StringBuilder out = new StringBuilder();
    private final UnaryOperator<String> restore;

    private PlainText(UnaryOperator<String> restore) {
        this.restore = restore;
    }

    /** @param restore gives the author's text behind masked tags, to tell links apart */
    static String of(String html, UnaryOperator<String> restore) {
        PlainText text = new PlainText(restore);
        // The XML parser keeps the order of the source; the HTML parser would move words out of tables.
        text.write(Jsoup.parse(html, "", Parser.xmlParser()));
        return text.out
                .toString()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void write(Node parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                out.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element && !(node instanceof Comment)) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        if (SKIPPED.contains(name) || element.attr("style").replace(" ", "").contains("display:none")) {
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            breakLine(name.equals("p") || name.startsWith("h"));
        }
        if (name.equals("li")) {
            out.append("- ");
        }
        if (name.equals("img")) {
            out.append(element.attr("alt"));
        }
        int before = out.length();
        write(element);
        if (name.equals("a")) {
            link(element, out.substring(Math.min(before, out.length())).strip());
        }
        if (block) {
            breakLine(name.equals("p") || name.startsWith("h"));
        }
    }

    private void link(Element anchor, String words) {
        String url = anchor.attr("href");
        String shown = restore.apply(url);
        if (url.isBlank() || url.startsWith("#")) {
            return;
        }
        trimEnd();
        out.append(words.isEmpty() ? " " : words.endsWith(":") ? " " : ": ")
                .append(Links.href(Links.name(shown, Masks.without(words)), url))
                .append(' ');
    }

    private void breakLine(boolean paragraph) {
        trimEnd();
        if (!out.isEmpty()) {
            out.append(paragraph ? "\n\n" : "\n");
        }
    }

    private void trimEnd() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
    }
}
