package io.journeyman.consent.web;

import io.journeyman.consent.OwnChoice;
import io.journeyman.consent.OwnChoice.Offer;
import io.journeyman.shared.access.Anyone;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Unsubscribing by the link in a message (RFC 8058). Looking at the page changes nothing, because scanners look at every
 * link; only the POST of its button, or of a mail program, does, at once and without a redirect.
 */
@RestController
@RequestMapping("/p/unsubscribe/{token}")
final class UnsubscribePageController {

    private final OwnChoice choice;

    UnsubscribePageController(OwnChoice choice) {
        this.choice = choice;
    }

    @Anyone("the reader of a message says no more of it")
    @GetMapping
    ResponseEntity<String> show(@PathVariable String token, Locale locale) {
        PublicPage page = new PublicPage(locale);
        return choice.offer(token)
                .map(offer -> page.ok(
                        page.text("unsubscribe.title"),
                        PublicPage.paragraph(page.text("unsubscribe.text", offer.purpose(), channel(page, offer)))
                                + button("one", page.text("unsubscribe.one"), "")
                                + button("all", page.text("unsubscribe.all"), " class=\"quiet\"")))
                .orElseGet(page::unknown);
    }

    private static String button(String what, String label, String style) {
        return "<form method=\"post\" style=\"display:inline\"><input type=\"hidden\" name=\"what\" value=\"" + what
                + "\"><button" + style + ">" + label + "</button></form>";
    }

    private static String channel(PublicPage page, Offer offer) {
        return page.text("channel." + offer.channel());
    }

    @Anyone("one-click unsubscribing by mail programs and by the page's buttons")
    @PostMapping
    ResponseEntity<String> unsubscribe(@PathVariable String token, @RequestParam Optional<String> what, Locale locale) {
        PublicPage page = new PublicPage(locale);
        boolean all = what.filter("all"::equals).isPresent();
        if (!(all ? choice.unsubscribeFromAll(token) : choice.unsubscribe(token))) {
            return page.unknown();
        }
        String text = all
                ? page.text("unsubscribed.all")
                : choice.offer(token)
                        .map(offer -> page.text("unsubscribed.text", offer.purpose(), channel(page, offer)))
                        .orElse("");
        return page.ok(page.text("unsubscribed.title"), PublicPage.paragraph(text));
    }
}
