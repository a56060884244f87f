package io.journeyman.content.email;

import io.journeyman.content.liquid.Escaping;
import io.journeyman.content.liquid.Links;
import io.journeyman.content.liquid.Masks;
import io.journeyman.content.liquid.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** Turns the source of an e-mail into HTML and text whose fields are open and whose links are marked. */
public final class EmailCompiler {

    private static final Set<String> FORBIDDEN =
            Set.of("script", "iframe", "object", "embed", "applet", "base", "form", "frame", "frameset", "portal");
    private static final Set<String> LINKS = Set.of("a", "area");
    private static final Set<String> PICTURES = Set.of("src", "background", "poster");
    private static final int CLIPPED_AT = 100 * 1024;

    private final Masks masks = new Masks();
    private final List<Finding> findings = new ArrayList<>();

    private EmailCompiler() {}

    /**
     * @param mjml source of the body
     * @param subject becomes the document's title
     * @param preheader the preview line, put in front of the body where only mail programs' lists show it
     */
    public static CompiledEmail compile(String mjml, String subject, String preheader) {
        return new EmailCompiler().run(mjml, subject, preheader);
    }

    private CompiledEmail run(String mjml, String subject, String preheader) {
        String compiled = Mjml.compile(masks.mask(mjml), findings);
        if (compiled.isEmpty()) {
            return new CompiledEmail("", "", findings);
        }
        lostTags(compiled);
        String whole = withHead(compiled, subject, preheader);
        String html = masks.restore(placed(whole));
        if (html.length() > CLIPPED_AT) {
            findings.add(
                    Finding.warning("clipped", "The message is larger than 100 KB: Gmail shows only its beginning."));
        }
        return new CompiledEmail(html, masks.restore(PlainText.of(whole, masks::restore)), findings);
    }

    private void lostTags(String compiled) {
        List<String> tags = masks.tags();
        for (int i = 0; i < tags.size(); i++) {
            if (!compiled.contains(Masks.token(i))) {
                findings.add(
                        Finding.error(
                                "lost-tag",
                                tags.get(i)
                                        + " stands where MJML drops it: put it inside a text, or into <mj-raw> between sections."));
            }
        }
    }

    private String withHead(String compiled, String subject, String preheader) {
        String titled = compiled.replaceFirst("<title></title>", "<title>" + quoted(escaped(subject)) + "</title>");
        int body = titled.indexOf("<body");
        int open = body < 0 ? -1 : titled.indexOf('>', body);
        if (open < 0 || preheader.isBlank()) {
            return titled;
        }
        String hidden =
                "<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;"
                        + "opacity:0\">" + escaped(preheader) + "&#847;&zwnj;&nbsp;".repeat(40) + "</div>";
        return titled.substring(0, open + 1) + hidden + titled.substring(open + 1);
    }

    /** A plain text of the author's as HTML, its tags masked. */
    private String escaped(String text) {
        return Escaping.html(masks.mask(text));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$");
    }

    private String placed(String html) {
        StringBuilder out = new StringBuilder(html.length() + 1024);
        int at = 0;
        for (HtmlScan.Place place : HtmlScan.of(html)) {
            judge(place, html);
            if (place.kind() != HtmlScan.Kind.QUOTED) {
                continue;
            }
            String value = place.in(html);
            if (LINKS.contains(place.tag()) && place.attribute().equals("href")) {
                out.append(html, at, place.from()).append(link(value, words(html, place)));
                at = place.to();
            } else if (PICTURES.contains(place.attribute()) && Masks.in(value)) {
                out.append(html, at, place.from()).append(Links.src(unescaped(value)));
                at = place.to();
            }
        }
        return out.append(html, at, html.length()).toString();
    }

    private String link(String value, String words) {
        String url = unescaped(value);
        String written = masks.restore(url);
        if (!Masks.in(url)) {
            fixedAddress(url);
        }
        return Links.href(Links.name(written, words.isBlank() ? written : words), url);
    }

    private void fixedAddress(String url) {
        String lower = url.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.equals("#")) {
            findings.add(Finding.error("empty-link", "A link or button has no address yet."));
        } else if (!lower.startsWith("mailto:")
                && !lower.startsWith("tel:")
                && !lower.startsWith("#")
                && !WebAddress.isValid(url.strip())) {
            findings.add(Finding.error(
                    "bad-link", "The link \"" + shortened(url) + "\" must start with https:// or http://."));
        }
    }

    private void judge(HtmlScan.Place place, String html) {
        boolean field = Masks.in(place.in(html));
        String attribute = place.attribute();
        switch (place.kind()) {
            case TAG -> {
                if (FORBIDDEN.contains(place.tag())) {
                    findings.add(
                            Finding.error("forbidden-tag", "Mail programs refuse <" + place.tag() + ">: take it out."));
                }
            }
            case BARE -> {
                if (field) {
                    findings.add(Finding.error("field-unquoted", "A field inside a tag needs quotes around it."));
                } else if (attribute.startsWith("on")) {
                    findings.add(Finding.error(
                            "forbidden-attribute", "Mail programs refuse \"" + attribute + "\": take it out."));
                }
            }
            case QUOTED -> {
                if (field && attribute.equals("style")) {
                    findings.add(Finding.error("field-in-style", "Colours and sizes cannot come from a field."));
                }
            }
            case RAW -> {
                if (field && !place.tag().equals("title")) {
                    findings.add(Finding.error("field-in-style", "Styles cannot contain a field."));
                }
            }
            case COMMENT -> {}
        }
    }

    /** What a link says: the words up to its end. */
    private static String words(String html, HtmlScan.Place place) {
        int open = html.indexOf('>', place.to());
        int close = open < 0 ? -1 : html.indexOf("</a", open);
        if (close < 0) {
            return "";
        }
        String inner = html.substring(open + 1, close);
        String words = inner.replaceAll("<[^>]*>", " ");
        if (words.isBlank()) {
            int alt = inner.indexOf("alt=\"");
            words = alt < 0 ? "" : inner.substring(alt + 5, Math.max(alt + 5, inner.indexOf('"', alt + 5)));
        }
        return Masks.without(unescaped(words)).strip();
    }

    private static String unescaped(String value) {
        return Parser.unescapeEntities(value, true);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
