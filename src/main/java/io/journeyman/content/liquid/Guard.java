package io.journeyman.content.liquid;

import liqp.TemplateContext;
import liqp.nodes.LNode;
import org.jspecify.annotations.Nullable;

/** Looks at the clock before each tag, so that a loop without output stops in time too. */
record Guard(LNode tag) implements LNode {

    @Override
    @Nullable
    public Object render(TemplateContext context) {
        Fill.of(context).check();
        return tag.render(context);
    }
}
