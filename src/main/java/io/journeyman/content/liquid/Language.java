package io.journeyman.content.liquid;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.filters.*;
import liqp.parser.Flavor;
import org.jspecify.annotations.Nullable;

/** The part of Liquid that messages speak: which tags and filters there are. What is not named here does not exist. */
final class Language {

    static final Set<String> BLOCKS_OF_OURS = Set.of(LinkBlock.HREF, LinkBlock.SRC);
    static final Set<String> SIMPLE_TAGS = Set.of("break");

    static final Filters FILTERS = Filters.of(Stream.of(
                    new Abs(),
                    new Append(),
                    new At_Least(),
                    new At_Most(),
                    new Capitalize(),
                    new Ceil(),
                    new Default(),
                    new Divided_By(),
                    new Downcase(),
                    new First(),
                    new Floor(),
                    new Join(),
                    new Last(),
                    new Lstrip(),
                    new Minus(),
                    new Modulo(),
                    new Plus(),
                    new Prepend(),
                    new Remove(),
                    new Replace(),
                    new Rstrip(),
                    new Size(),
                    new Slice(),
                    new Split(),
                    new Strip(),
                    new Strip_Newlines(),
                    new Times(),
                    new Truncate(),
                    new Truncatewords(),
                    new Upcase(),
                    new DateFilter(),
                    new Same("escape"),
                    new RoundTo())
            .map(filter -> (Filter) new BoundedFilter(filter.name, filter))
            .toList());

    static final Set<String> FILTER_NAMES = new TreeSet<>(FILTERS.getMap().keySet());

    private Language() {}

    static TemplateParser parser(boolean html) {
        return new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withStrictTypedExpressions(false)
                .withErrorMode(TemplateParser.ErrorMode.STRICT)
                .withNameResolver(name -> {
                    throw new LiquidFailed("broken", "Messages cannot include files.");
                })
                .withMaxIterations(Limits.ROUNDS)
                .withMaxSizeRenderedString(Limits.OUTPUT)
                .withMaxTemplateSizeBytes(2L * Limits.SOURCE)
                .withBlock(new LinkBlock(LinkBlock.HREF, html))
                .withBlock(new LinkBlock(LinkBlock.SRC, html))
                .build();
    }

    static List<String> filterNames() {
        return List.copyOf(FILTER_NAMES);
    }

    /** Does nothing: escaping happens by itself, and once. */
    private static final class Same extends Filter {

        Same(String name) {
            super(name);
        }
    }

    /** Rounds to at most ten places, where the library would take any number. */
    private static final class RoundTo extends Filter {

        private final Round inner = new Round();

        RoundTo() {
            super("round");
        }

        @Override
        @Nullable
        public Object apply(@Nullable Object value, TemplateContext context, @Nullable Object... params) {
            if (params.length > 0 && asNumber(params[0]).doubleValue() > 10) {
                throw new LiquidFailed("broken", "Round to at most ten places.");
            }
            return inner.apply(value, context, params);
        }
    }
}
