package io.journeyman.content.email;

import ch.digitalfondue.mjml4j.Mjml4j;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Compiles MJML to e-mail HTML. Includes are refused: they would read files. */
final class Mjml {

    private static final Set<String> TAGS = Set.of(
            "mjml",
            "mj-head",
            "mj-body",
            "mj-accordion",
            "mj-accordion-element",
            "mj-accordion-text",
            "mj-accordion-title",
            "mj-all",
            "mj-attributes",
            "mj-breakpoint",
            "mj-button",
            "mj-carousel",
            "mj-carousel-image",
            "mj-class",
            "mj-column",
            "mj-divider",
            "mj-font",
            "mj-group",
            "mj-hero",
            "mj-html-attributes",
            "mj-html-attribute",
            "mj-selector",
            "mj-image",
            "mj-navbar",
            "mj-navbar-link",
            "mj-preview",
            "mj-raw",
            "mj-section",
            "mj-social",
            "mj-social-element",
            "mj-spacer",
            "mj-style",
            "mj-table",
            "mj-text",
            "mj-title",
            "mj-wrapper");

    private static final Pattern FONT = Pattern.compile(
            "[ \\t]*<link href=\"(https?://fonts\\.[^\"]*)\"[^>]*>\\n?|[ \\t]*@import url\\((https?://fonts\\.[^)]*)\\);\\n?");

    private static final Mjml4j.Configuration CONFIGURATION =
            new Mjml4j.Configuration("und", Mjml4j.TextDirection.AUTO, new Mjml4j.SimpleResourceResolver(name -> {
                throw new IOException("includes are refused");
            }));

    private Mjml() {}

    /** The HTML, or an empty text where a finding says why there is none. */
    static String compile(String source, List<Finding> findings) {
        List<Finding> before = structure(source);
        findings.addAll(before);
        if (before.stream().anyMatch(Finding::stops)) {
            return "";
        }
        try {
            return withoutUnaskedFonts(Mjml4j.render(source, CONFIGURATION), source);
        } catch (RuntimeException | StackOverflowError e) {
            findings.add(Finding.error(
                    "mjml-broken", "The body is not valid MJML: look for a tag that is not closed or a wrong size."));
            return "";
        }
    }

    /**
     * MJML loads the web font of every well-known name it sees. That tells the font's host who opened the mail, so only what
     * the author asked for by mj-font stays.
     */
    private static String withoutUnaskedFonts(String html, String source) {
        return FONT.matcher(html).replaceAll(found -> {
            String url = found.group(1) == null ? found.group(2) : found.group(1);
            return source.contains(url) ? Matcher.quoteReplacement(found.group()) : "";
        });
    }

    private static List<Finding> structure(String source) {
        List<Finding> findings = new ArrayList<>();
        Document document = Jsoup.parse(source, "", Parser.xmlParser());
        if (document.getElementsByTag("mjml").isEmpty()) {
            findings.add(Finding.error("mjml-missing", "The body must be MJML, starting with <mjml>."));
        } else if (document.getElementsByTag("mj-body").isEmpty()) {
            findings.add(Finding.error("mjml-missing", "The body has no <mj-body>."));
        }
        for (Element element : document.getAllElements()) {
            String name = element.tagName().toLowerCase(Locale.ROOT);
            if (name.equals("mj-include")) {
                findings.add(Finding.error("include", "Messages cannot include other files: paste the part here."));
            } else if (name.startsWith("mj-") && !TAGS.contains(name)) {
                findings.add(Finding.error("unknown-tag", "There is no <" + name + "> in MJML."));
            } else if (name.equals("mj-image") && element.attr("alt").isBlank() && !element.hasAttr("alt")) {
                findings.add(Finding.warning(
                        "no-alt", "A picture has no alt text: say what it shows, or write alt=\"\" for decoration."));
            }
        }
        return findings;
    }
}
