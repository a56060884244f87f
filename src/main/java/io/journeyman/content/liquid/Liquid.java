package io.journeyman.content.liquid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import liqp.Template;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.exceptions.ExceededMaxIterationsException;
import liqp.exceptions.LiquidException;
import liqp.nodes.LNode;
import liqp.org.antlr.v4.runtime.tree.ParseTree;

/**
 * A text with fields, parsed and ready to be filled many times. Safe for many threads: a parsed tree remembers what it
 * looks up, and a shared one put one person's address into another's mail, so each fill borrows a tree of its own.
 */
public final class Liquid {

    private static final TemplateParser HTML = Language.parser(true);
    private static final TemplateParser TEXT = Language.parser(false);

    private final String source;
    private final boolean html;
    private final boolean ours;
    private final List<FieldUse> uses;
    private final Queue<LNode> idle = new ConcurrentLinkedQueue<>();

    private Liquid(String source, boolean html, boolean ours) {
        this.source = source;
        this.html = html;
        this.ours = ours;
        ParseTree tree = parse(source, parser(html));
        this.uses = List.copyOf(guarded(() -> FieldUses.of(tree)));
        idle.add(built(tree));
    }

    /** As an author wrote it; values are written as plain text. */
    public static Liquid text(String source) {
        return new Liquid(source, false, false);
    }

    /** As an author wrote it; values are HTML-escaped. */
    public static Liquid html(String source) {
        return new Liquid(source, true, false);
    }

    /** Prepared by us: may contain the places that {@link Links} makes. */
    public static Liquid prepared(String source, boolean html) {
        return new Liquid(source, html, true);
    }

    /** Every field of the text in order. */
    public List<FieldUse> uses() {
        return uses;
    }

    /**
     * Fills the text.
     *
     * @param values plain values by name; nothing else is reachable from the text
     * @throws LiquidFailed where it takes too long, gets too large, misses a value or leads to a forbidden address
     */
    public String fill(Map<String, Object> values, Fill fill) {
        LNode borrowed = idle.poll();
        LNode root = borrowed == null ? built(parse(source, parser(html))) : borrowed;
        try {
            TemplateContext context = new TemplateContext(parser(html), values);
            fill.into(context);
            Object filled = root.render(context);
            return sized(String.valueOf(filled));
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(e);
        } finally {
            idle.add(root);
        }
    }

    private LNode built(ParseTree tree) {
        return guarded(() -> new TreeBuilder(parser(html), html, ours).visit(tree));
    }

    private static TemplateParser parser(boolean html) {
        return html ? HTML : TEXT;
    }

    private static ParseTree parse(String source, TemplateParser parser) {
        Masks.checkSize(source);
        return guarded(() -> {
            Template template = parser.parse(source);
            return template.getParseTree();
        });
    }

    private static <T> T guarded(Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (LiquidException e) {
            throw new LiquidBroken(Wording.of(e), e.line);
        } catch (StackOverflowError e) {
            throw new LiquidBroken("The tags are nested too deeply.", 0);
        } catch (LiquidBroken e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LiquidBroken("A field or tag is not written correctly: check the brackets and quotes.", 0);
        }
    }

    private static String sized(String text) {
        boolean large =
                text.length() > Limits.OUTPUT / 4 && text.getBytes(StandardCharsets.UTF_8).length > Limits.OUTPUT;
        if (large) {
            throw new LiquidFailed("too-large", "The filled message is larger than 1 MB.");
        }
        return text;
    }

    private static LiquidFailed failed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof LiquidFailed failure) {
                return failure;
            }
            if (cause instanceof ExceededMaxIterationsException) {
                return new LiquidFailed("too-many-rounds", "The loops of this message run too many rounds.");
            }
        }
        if (String.valueOf(thrown.getMessage()).contains("rendered string exceeds")) {
            return new LiquidFailed("too-large", "The filled message is larger than 1 MB.");
        }
        return new LiquidFailed("broken", "A calculation of this message does not work with this person's values.");
    }
}
