package io.journeyman.consent.web;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Plain pages for strangers: no script, no picture, nothing loaded from anywhere, readable on any phone. */
final class PublicPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:17px/1.5 system-ui,sans-serif;margin:0;padding:8vh 20px;background:#f6f7f9;color:#1a1d21}
            main{max-width:34rem;margin:0 auto;background:#fff;border:1px solid #d9dde3;border-radius:12px;padding:28px}
            h1{font-size:1.4rem;margin:0 0 .6rem}
            fieldset{border:0;border-top:1px solid #d9dde3;margin:0;padding:14px 0}
            legend{font-weight:600;padding:0}
            legend+p{margin:.1rem 0 .5rem;color:#4b5563;font-size:.95rem}
            label{display:inline-flex;gap:.5rem;align-items:center;margin:0 1.2rem .2rem 0;min-height:44px}
            input{width:20px;height:20px}
            button{font:inherit;min-height:44px;padding:.5rem 1.1rem;margin:.4rem .5rem 0 0;border-radius:8px;
              border:1px solid #1d4ed8;background:#1d4ed8;color:#fff;cursor:pointer}
            button.quiet{background:transparent;color:inherit;border-color:#8a93a0}
            @media (prefers-color-scheme:dark){
              body{background:#14171a;color:#e8eaed} main{background:#1d2125;border-color:#3a4047}
              fieldset{border-color:#3a4047} legend+p{color:#b4bcc6} button{background:#2f5fe0;border-color:#2f5fe0}
              button.quiet{border-color:#7b8591}}
            """;

    private final ResourceBundle texts;

    PublicPage(Locale locale) {
        this.texts = ResourceBundle.getBundle(
                "io.journeyman.consent.web.pages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The text, its arguments escaped. */
    String text(String key, Object... arguments) {
        Object[] escaped = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            escaped[i] = escape(String.valueOf(arguments[i]));
        }
        return new MessageFormat(escape(texts.getString(key)).replace("'", "''"), texts.getLocale()).format(escaped);
    }

    /** The language the texts are in. */
    String language() {
        String language = texts.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    ResponseEntity<String> ok(String title, String body) {
        return page(HttpStatus.OK, title, body);
    }

    /** The same for every link that was not made by us, however it is wrong. */
    ResponseEntity<String> unknown() {
        return page(HttpStatus.NOT_FOUND, text("unknown.title"), paragraph(text("unknown.text")));
    }

    static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private ResponseEntity<String> page(HttpStatus status, String title, String body) {
        String html = "<!doctype html><html lang=\"" + language() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + title + "</title><style>" + STYLE
                + "</style></head><body><main><h1>" + title + "</h1>" + body + "</main></body></html>";
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
