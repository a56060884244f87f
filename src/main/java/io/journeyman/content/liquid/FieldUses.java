package io.journeyman.content.liquid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liqp.org.antlr.v4.runtime.ParserRuleContext;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liquid.parser.v4.LiquidParser;
import liquid.parser.v4.LiquidParserBaseVisitor;
import org.jspecify.annotations.Nullable;

/** Walks a parsed text and notes which fields it uses and whether each may be missing without leaving a hole. */
final class FieldUses extends LiquidParserBaseVisitor<@Nullable Void> {

    private final List<FieldUse> uses = new ArrayList<>();
    private final Deque<Set<String>> guards = new ArrayDeque<>();
    /** Variables of the text itself, with the field behind each that may be missing; empty where none may. */
    private final Map<String, List<String>> variables = new HashMap<>();

    private FieldUses() {}

    static List<FieldUse> of(ParseTree tree) {
        FieldUses walk = new FieldUses();
        walk.visit(tree);
        return walk.uses;
    }

    @Override
    @Nullable
    public Void visitOutput(LiquidParser.OutputContext ctx) {
        written(ctx, Lookups.hasFallback(ctx.filter()));
        return null;
    }

    private void written(ParserRuleContext ctx, boolean fallback) {
        for (String path : Lookups.in(ctx)) {
            List<String> behind = variables.get(root(path));
            if (behind == null) {
                note(path, true, fallback || guarded(path), ctx);
            } else {
                behind.forEach(field -> note(field, true, fallback || guarded(path) || guarded(field), ctx));
            }
        }
    }

    @Override
    @Nullable
    public Void visitAssignment(LiquidParser.AssignmentContext ctx) {
        List<String> missing = new ArrayList<>();
        boolean fallback = Lookups.hasFallback(ctx.filter());
        for (String path : Lookups.in(ctx)) {
            note(path, false, true, ctx);
            List<String> behind = variables.getOrDefault(root(path), List.of(path));
            if (!fallback) {
                behind.stream().filter(field -> !guarded(field)).forEach(missing::add);
            }
        }
        variables.merge(ctx.id().getText(), missing, (before, now) -> {
            List<String> both = new ArrayList<>(before);
            both.addAll(now);
            return both;
        });
        return null;
    }

    @Override
    @Nullable
    public Void visitIf_tag(LiquidParser.If_tagContext ctx) {
        branch(ctx.expr(), ctx.block());
        for (LiquidParser.Elsif_tagContext other : ctx.elsif_tag()) {
            branch(other.expr(), other.block());
        }
        if (ctx.else_tag() != null) {
            visit(ctx.else_tag());
        }
        return null;
    }

    @Override
    @Nullable
    public Void visitUnless_tag(LiquidParser.Unless_tagContext ctx) {
        compared(ctx.expr());
        visit(ctx.block());
        if (ctx.else_tag() != null) {
            branch(ctx.expr(), ctx.else_tag());
        }
        return null;
    }

    @Override
    @Nullable
    public Void visitCase_tag(LiquidParser.Case_tagContext ctx) {
        compared(ctx.expr());
        ctx.when_tag().forEach(when -> within(new HashSet<>(Lookups.in(ctx.expr())), when.block()));
        if (ctx.else_tag() != null) {
            visit(ctx.else_tag());
        }
        return null;
    }

    @Override
    @Nullable
    public Void visitFor_array(LiquidParser.For_arrayContext ctx) {
        compared(ctx.lookup());
        variables.put(ctx.id().getText(), List.of());
        variables.put("forloop", List.of());
        visit(ctx.for_block());
        return null;
    }

    @Override
    @Nullable
    public Void visitFor_range(LiquidParser.For_rangeContext ctx) {
        compared(ctx.from);
        compared(ctx.to);
        variables.put(ctx.id().getText(), List.of());
        variables.put("forloop", List.of());
        visit(ctx.block());
        return null;
    }

    private void branch(ParserRuleContext condition, ParseTree body) {
        compared(condition);
        boolean either = anyOr(condition);
        within(either ? Set.of() : new HashSet<>(Lookups.in(condition)), body);
    }

    private void within(Set<String> present, ParseTree body) {
        guards.push(present);
        visit(body);
        guards.pop();
    }

    private void compared(ParserRuleContext ctx) {
        Lookups.in(ctx).stream()
                .filter(path -> !variables.containsKey(root(path)))
                .forEach(path -> note(path, false, true, ctx));
    }

    private static boolean anyOr(ParseTree tree) {
        if (tree instanceof LiquidParser.Expr_logicContext logic && logic.Or() != null) {
            return true;
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            if (anyOr(tree.getChild(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean guarded(String path) {
        return guards.stream().anyMatch(present -> present.contains(path));
    }

    private void note(String path, boolean written, boolean safe, ParserRuleContext ctx) {
        uses.add(new FieldUse(
                path, written, safe, ctx.getStart() == null ? 0 : ctx.getStart().getLine()));
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
