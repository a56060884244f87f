package io.journeyman.content.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the Liquid tags out of a source while another compiler works on it, and puts them back afterwards: in between each
 * stands as a token of two private-use characters that no compiler touches.
 */
public final class Masks {

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final Pattern TOKEN = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    private static final Pattern NESTING = Pattern.compile("\\{%-?\\s*(?:if|unless|case|for|href|src)\\b");
    private static final Pattern UNNESTING = Pattern.compile("\\{%-?\\s*end");

    private final List<String> tags = new ArrayList<>();

    /** The text with tokens for its tags; may be called for several texts in turn. */
    public String mask(String text) {
        String clean = text.replace(OPEN, ' ').replace(CLOSE, ' ');
        StringBuilder out = new StringBuilder(clean.length());
        int at = 0;
        while (at < clean.length()) {
            int open = nextTag(clean, at);
            int end = open < 0 ? -1 : end(clean, open);
            if (end < 0) {
                break;
            }
            out.append(clean, at, open).append(token(tags.size()));
            tags.add(clean.substring(open, end));
            at = end;
        }
        return out.append(clean, at, clean.length()).toString();
    }

    public String restore(String text) {
        Matcher found = TOKEN.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 64);
        while (found.find()) {
            found.appendReplacement(out, Matcher.quoteReplacement(tags.get(Integer.parseInt(found.group(1)))));
        }
        return found.appendTail(out).toString();
    }

    /** The tags in order of their tokens. */
    public List<String> tags() {
        return List.copyOf(tags);
    }

    /** Refuses what would keep the parser busy: too many tags, too long ones, too deep nesting. */
    static void checkSize(String source) {
        if (source.length() > Limits.SOURCE) {
            throw new LiquidBroken("The text is longer than " + Limits.SOURCE / 1024 + " KB.", 0);
        }
        Masks masks = new Masks();
        String rest = masks.mask(source);
        boolean endless = nextTag(rest, 0) >= 0 && rest.length() - nextTag(rest, 0) > Limits.TAG;
        if (endless || masks.tags.stream().anyMatch(Masks::unwieldy)) {
            throw new LiquidBroken("A tag is too long, or never closed.", 0);
        }
        if (masks.tags.size() > Limits.TAGS) {
            throw new LiquidBroken("The text has more than " + Limits.TAGS + " fields and tags.", 0);
        }
        int depth = 0;
        for (String tag : masks.tags) {
            depth += NESTING.matcher(tag).lookingAt()
                    ? 1
                    : UNNESTING.matcher(tag).lookingAt() ? -1 : 0;
            if (depth > Limits.DEPTH) {
                throw new LiquidBroken("The tags are nested too deeply.", 0);
            }
        }
    }

    private static boolean unwieldy(String tag) {
        return tag.length() > Limits.TAG
                || tag.chars().filter(c -> c == '[' || c == '(').count() > Limits.DEPTH;
    }

    public static boolean in(CharSequence text) {
        return TOKEN.matcher(text).find();
    }

    /** The text without its tokens. */
    public static String without(String text) {
        return TOKEN.matcher(text).replaceAll("");
    }

    public static String token(int number) {
        return OPEN + Integer.toString(number) + CLOSE;
    }

    private static int nextTag(String text, int from) {
        int output = text.indexOf("{{", from);
        int tag = text.indexOf("{%", from);
        return output < 0 ? tag : tag < 0 ? output : Math.min(output, tag);
    }

    /** Behind the closing brackets, which do not count inside quotes; -1 where the tag never closes. */
    private static int end(String text, int open) {
        char closing = text.charAt(open + 1) == '{' ? '}' : '%';
        char quote = 0;
        for (int i = open + 2; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == closing && text.charAt(i + 1) == '}') {
                return i + 2;
            }
        }
        return -1;
    }
}
