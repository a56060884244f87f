package io.journeyman.content.liquid;

import liqp.TemplateContext;
import liqp.nodes.LNode;
import liquid.parser.v4.LiquidParser;

/** <code>x == blank</code>, which the library answers with no where the value is missing altogether. */
record Blankness(LNode value, boolean negated) implements LNode {

    static boolean asked(LiquidParser.ExprContext side) {
        String text = side.getText();
        return text.equals("blank") || text.equals("empty");
    }

    @Override
    public Object render(TemplateContext context) {
        Object found = value.render(context);
        boolean blank = Boolean.FALSE.equals(found) || FieldNode.text(found).isBlank();
        return blank != negated;
    }
}
