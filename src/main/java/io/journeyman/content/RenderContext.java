package io.journeyman.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the sender knows about one delivery and the message may use.
 *
 * @param unsubscribeUrl fills <code>{{ unsubscribe_url }}</code>
 * @param preferencesUrl fills <code>{{ preferences_url }}</code>
 * @param viewUrl fills <code>{{ view_url }}</code>, the message in the browser
 * @param links turns each link into the address that is written out, for example a tracked one; called once per link and
 *     place, in the order of the message; never for the three addresses above
 * @param pixelUrl address of the open pixel, null for none
 * @param values further plain values by name, for example {@code rep}; maps, lists, strings, numbers, booleans only
 */
public record RenderContext(
        String unsubscribeUrl,
        String preferencesUrl,
        String viewUrl,
        LinkWriter links,
        @Nullable String pixelUrl,
        Map<String, Object> values) {

    public RenderContext {
        values = Map.copyOf(values);
    }

    /** Decides the address written for a link. */
    @FunctionalInterface
    public interface LinkWriter {

        LinkWriter AS_WRITTEN = RenderedLink::url;

        String write(RenderedLink link);
    }

    /** For previews: links as written, stand-ins for the addresses of a real delivery. */
    public static RenderContext preview() {
        return new RenderContext(
                "https://example.invalid/unsubscribe",
                "https://example.invalid/preferences",
                "https://example.invalid/view",
                LinkWriter.AS_WRITTEN,
                null,
                Map.of());
    }
}
