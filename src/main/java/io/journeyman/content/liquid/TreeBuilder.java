package io.journeyman.content.liquid;

import liqp.TemplateParser;
import liqp.nodes.FilterNode;
import liqp.nodes.InsertionNode;
import liqp.nodes.LNode;
import liqp.org.antlr.v4.runtime.ParserRuleContext;
import liqp.org.antlr.v4.runtime.tree.ParseTree;
import liqp.parser.v4.NodeVisitor;
import liquid.parser.v4.LiquidParser;

/** Builds the tree that is filled: refuses what the language does not have, and puts our guards around the rest. */
final class TreeBuilder extends NodeVisitor {

    private final boolean html;
    private final boolean ours;

    /** @param ours whether the text was compiled by us and may contain our link blocks */
    TreeBuilder(TemplateParser parser, boolean html, boolean ours) {
        super(parser.insertions, Language.FILTERS, true);
        this.html = html;
        this.ours = ours;
    }

    @Override
    public LNode visit(ParseTree tree) {
        LNode node = super.visit(tree);
        return node instanceof InsertionNode ? new Guard(node) : node;
    }

    @Override
    public LNode visitOutput(LiquidParser.OutputContext ctx) {
        LNode output = super.visitOutput(ctx);
        boolean literal = Lookups.in(ctx).isEmpty();
        return new FieldNode(output, Lookups.shown(ctx), literal || Lookups.hasFallback(ctx.filter()), html);
    }

    @Override
    public FilterNode visitFilter(LiquidParser.FilterContext ctx) {
        String name = ctx.Id().getText();
        if (!Language.FILTER_NAMES.contains(name)) {
            throw new LiquidBroken("There is no filter \"" + name + "\".", line(ctx));
        }
        return super.visitFilter(ctx);
    }

    @Override
    public LNode visitExpr_eq(LiquidParser.Expr_eqContext ctx) {
        boolean negated = ctx.op.getType() == LiquidParser.NEq;
        if (Blankness.asked(ctx.rhs)) {
            return new Blankness(visit(ctx.lhs), negated);
        }
        return Blankness.asked(ctx.lhs) ? new Blankness(visit(ctx.rhs), negated) : super.visitExpr_eq(ctx);
    }

    @Override
    public LNode visitOther_tag(LiquidParser.Other_tagContext ctx) {
        if (!ours || !Language.BLOCKS_OF_OURS.contains(ctx.BlockId().getText())) {
            throw unknown(ctx.BlockId().getText(), ctx);
        }
        return super.visitOther_tag(ctx);
    }

    @Override
    public LNode visitSimple_tag(LiquidParser.Simple_tagContext ctx) {
        if (!Language.SIMPLE_TAGS.contains(ctx.SimpleTagId().getText())) {
            throw unknown(ctx.SimpleTagId().getText(), ctx);
        }
        return super.visitSimple_tag(ctx);
    }

    @Override
    public LNode visitTable_tag(LiquidParser.Table_tagContext ctx) {
        throw unknown("tablerow", ctx);
    }

    @Override
    public LNode visitCycle_tag(LiquidParser.Cycle_tagContext ctx) {
        throw unknown("cycle", ctx);
    }

    @Override
    public LNode visitCapture_tag_Id(LiquidParser.Capture_tag_IdContext ctx) {
        throw unknown("capture", ctx);
    }

    @Override
    public LNode visitCapture_tag_Str(LiquidParser.Capture_tag_StrContext ctx) {
        throw unknown("capture", ctx);
    }

    @Override
    public LNode visitInclude_tag(LiquidParser.Include_tagContext ctx) {
        throw unknown("include", ctx);
    }

    @Override
    public LNode visitInclude_relative_tag(LiquidParser.Include_relative_tagContext ctx) {
        throw unknown("include_relative", ctx);
    }

    @Override
    public LNode visitError_other_tag(LiquidParser.Error_other_tagContext ctx) {
        throw new LiquidBroken("The tag " + shortened(ctx.getText()) + " is not known or not closed.", line(ctx));
    }

    private static LiquidBroken unknown(String tag, ParserRuleContext ctx) {
        return new LiquidBroken("Messages cannot use the tag \"" + tag + "\".", line(ctx));
    }

    private static int line(ParserRuleContext ctx) {
        return ctx.getStart() == null ? 0 : ctx.getStart().getLine();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
