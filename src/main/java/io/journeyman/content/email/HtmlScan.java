package io.journeyman.content.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the places of an HTML text where a value could stand: attributes, comments, style sheets. Works on positions and
 * changes nothing, since e-mail HTML with its conditional comments does not survive being parsed and written again.
 */
final class HtmlScan {

    /** Elements whose content is not markup. */
    private static final Set<String> RAW = Set.of("style", "script", "title", "textarea", "xmp", "noscript");

    enum Kind {
        /** The name of an opening tag. */
        TAG,
        /** The value of an attribute in quotes. */
        QUOTED,
        /** Anything else inside a tag: values without quotes, names. */
        BARE,
        /** The content of a style sheet, script or title. */
        RAW,
        /** A comment that is not one of Outlook's conditions. */
        COMMENT
    }

    /**
     * @param tag lower-case name of the element
     * @param attribute lower-case name of the attribute, empty for none
     */
    record Place(Kind kind, String tag, String attribute, int from, int to) {

        String in(String html) {
            return html.substring(from, to);
        }
    }

    private final String html;
    private final List<Place> places = new ArrayList<>();

    private HtmlScan(String html) {
        this.html = html;
    }

    static List<Place> of(String html) {
        HtmlScan scan = new HtmlScan(html);
        int at = 0;
        while (at >= 0 && at < html.length()) {
            at = scan.next(at);
        }
        return scan.places;
    }

    private int next(int from) {
        int open = html.indexOf('<', from);
        if (open < 0 || open + 1 >= html.length()) {
            return -1;
        }
        if (html.startsWith("<!--", open)) {
            return comment(open);
        }
        char c = html.charAt(open + 1);
        if (c == '!' || c == '?') {
            return after('>', open);
        }
        if (c == '/') {
            return after('>', open);
        }
        return Character.isLetter(c) ? tag(open + 1) : open + 1;
    }

    private int comment(int open) {
        if (html.startsWith("<!--[if", open) || html.startsWith("<!--<!", open)) {
            return after('>', open);
        }
        int end = html.indexOf("-->", open + 4);
        int to = end < 0 ? html.length() : end;
        places.add(new Place(Kind.COMMENT, "", "", open, to));
        return to;
    }

    private int tag(int from) {
        int at = from;
        while (at < html.length() && !isSpace(at) && html.charAt(at) != '>' && html.charAt(at) != '/') {
            at++;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        places.add(new Place(Kind.TAG, name, "", from, at));
        while (at < html.length() && html.charAt(at) != '>') {
            at = isSpace(at) || html.charAt(at) == '/' ? at + 1 : attribute(name, at);
        }
        return RAW.contains(name) ? rawContent(name, at + 1) : at + 1;
    }

    private int attribute(String tag, int from) {
        int at = from;
        while (at < html.length() && "=>/".indexOf(html.charAt(at)) < 0 && !isSpace(at)) {
            at++;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        places.add(new Place(Kind.BARE, tag, name, from, at));
        int value = at;
        while (value < html.length() && isSpace(value)) {
            value++;
        }
        if (value >= html.length() || html.charAt(value) != '=') {
            return Math.max(at, from + 1);
        }
        value++;
        while (value < html.length() && isSpace(value)) {
            value++;
        }
        return value >= html.length() ? value : value(tag, name, value);
    }

    private int value(String tag, String name, int from) {
        char quote = html.charAt(from);
        if (quote == '"' || quote == '\'') {
            int end = html.indexOf(quote, from + 1);
            int to = end < 0 ? html.length() : end;
            places.add(new Place(Kind.QUOTED, tag, name, from + 1, to));
            return to + 1;
        }
        int at = from;
        while (at < html.length() && !isSpace(at) && html.charAt(at) != '>') {
            at++;
        }
        places.add(new Place(Kind.BARE, tag, name, from, at));
        return at;
    }

    private int rawContent(String tag, int from) {
        int at = Math.min(from, html.length());
        String end = "</" + tag;
        int close = at;
        while (close < html.length() && !html.regionMatches(true, close, end, 0, end.length())) {
            close++;
        }
        places.add(new Place(Kind.RAW, tag, "", at, close));
        return close;
    }

    private int after(char c, int from) {
        int at = html.indexOf(c, from);
        return at < 0 ? -1 : at + 1;
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(html.charAt(at));
    }
}
