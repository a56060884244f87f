package io.journeyman.content.liquid;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks the places of a message where an address is written, so that filling checks, rewrites and escapes it there. */
public final class Links {

    private static final Pattern NAMED = Pattern.compile("\\{\\{-?\\s*link\\.([A-Za-z][A-Za-z0-9_]*)\\s*-?}}");
    private static final Pattern OWN =
            Pattern.compile("\\{\\{-?\\s*(?:unsubscribe_url|preferences_url|view_url)\\s*-?}}");
    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"]+");
    private static final String NOT_LAST = ".,;:!?)]}'";
    private static final int NAME_MAX = 80;

    private Links() {}

    /** The place of a link. The address may contain fields; the name is what clicks on it are reported under. */
    public static String href(String name, String url) {
        return "{% href " + encoded(name) + " %}" + url + "{% endhref %}";
    }

    /** The place of a picture's address. */
    public static String src(String url) {
        return "{% src n %}" + url + "{% endsrc %}";
    }

    /** The author's own name for the link if the address is just that. */
    public static String name(String url, String otherwise) {
        Matcher named = NAMED.matcher(url.strip());
        return named.matches() ? named.group(1) : shortened(otherwise);
    }

    /** Whether the address is one of those that a message brings along, which are no links of the author's. */
    public static boolean isOwn(String url) {
        return OWN.matcher(url.strip()).matches();
    }

    /** A plain text with each address in it, and each named link, made a link's place. */
    public static String inText(String text) {
        Masks masks = new Masks();
        String masked = masks.mask(text);
        StringBuilder out = new StringBuilder();
        Matcher found = IN_TEXT.matcher(masked);
        int at = 0;
        while (found.find()) {
            int end = end(masked, found.start(), found.end());
            out.append(masked, at, found.start());
            String url = masked.substring(found.start(), end);
            out.append(href(masks.restore(url), url));
            at = end;
        }
        out.append(masked, at, masked.length());
        return namedPlaces(masks, out.toString());
    }

    private static String namedPlaces(Masks masks, String masked) {
        String text = masked;
        List<String> tags = masks.tags();
        for (int i = 0; i < tags.size(); i++) {
            Matcher named = NAMED.matcher(tags.get(i));
            String token = Masks.token(i);
            int at = text.indexOf(token);
            boolean alone = at >= 0 && !insidePlace(text, at);
            if (named.matches() && alone) {
                text = text.replace(token, href(named.group(1), token));
            }
        }
        return masks.restore(text);
    }

    private static boolean insidePlace(String text, int at) {
        int open = text.lastIndexOf("{% href", at);
        return open >= 0 && text.lastIndexOf("{% endhref", at) < open;
    }

    private static int end(String text, int from, int to) {
        int end = to;
        while (end > from && NOT_LAST.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String encoded(String name) {
        return "n" + HexFormat.of().formatHex(shortened(name).getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String name) {
        String text = name.strip().replaceAll("\\s+", " ");
        return text.length() > NAME_MAX ? text.substring(0, NAME_MAX - 1) + "…" : text;
    }
}
