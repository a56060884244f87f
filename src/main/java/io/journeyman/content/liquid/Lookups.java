package io.journeyman.content.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liquid.parser.v4.LiquidParser;

/** Reads names of fields out of a parsed text. */
final class Lookups {

    static final String COMPUTED = "?";
    private static final String LINK = "link";
    private static final Set<String> ASPECTS = Set.of("size", "first", "last");

    private Lookups() {}

    /** All fields named anywhere below. */
    static List<String> in(ParseTree tree) {
        List<String> found = new ArrayList<>();
        collect(tree, found);
        return found;
    }

    private static void collect(ParseTree tree, List<String> found) {
        if (tree instanceof LiquidParser.LookupContext lookup && !(tree instanceof LiquidParser.Lookup_emptyContext)) {
            found.add(path(lookup));
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), found);
        }
    }

    static String path(LiquidParser.LookupContext lookup) {
        if (lookup instanceof LiquidParser.Lookup_StrContext text) {
            return unquoted(text.Str().getText());
        }
        if (!(lookup instanceof LiquidParser.Lookup_id_indexesContext named)) {
            return COMPUTED;
        }
        StringBuilder path = new StringBuilder(named.id().getText());
        List<LiquidParser.IndexContext> indexes = named.index();
        for (int i = 0; i < indexes.size(); i++) {
            LiquidParser.IndexContext index = indexes.get(i);
            String step = index.Dot() != null ? index.id2().getText() : literal(index.expr());
            if (step.equals(COMPUTED)) {
                return COMPUTED;
            }
            boolean aspect = i == indexes.size() - 1
                    && ASPECTS.contains(step)
                    && !path.toString().equals(LINK);
            if (!aspect) {
                path.append('.').append(step);
            }
        }
        return path.toString();
    }

    private static String literal(LiquidParser.ExprContext expr) {
        String text = expr.getText();
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
        return quoted ? unquoted(text) : COMPUTED;
    }

    /** Whether the chain of filters names a constant for the missing value. */
    static boolean hasFallback(List<LiquidParser.FilterContext> filters) {
        return filters.stream()
                .anyMatch(filter -> filter.Id().getText().equals("default")
                        && filter.params() != null
                        && in(filter.params()).isEmpty());
    }

    /** What an author calls the output: its field, or its text. */
    static String shown(LiquidParser.OutputContext ctx) {
        List<String> names = in(ctx);
        return names.isEmpty() ? "" : names.get(0);
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }
}
