package io.journeyman.consent.web;

import io.journeyman.consent.DoubleOptIn;
import io.journeyman.shared.access.Anyone;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confirming consent by the link in the confirmation mail. Scanners open the page; only its button confirms. */
@RestController
@RequestMapping("/p/confirm/{token}")
final class ConfirmPageController {

    private final DoubleOptIn optIn;

    ConfirmPageController(DoubleOptIn optIn) {
        this.optIn = optIn;
    }

    /** The same for every link, so that it does not tell which ones exist. */
    @Anyone("whoever ticked a box confirms it by mail")
    @GetMapping
    ResponseEntity<String> show(@PathVariable String token, Locale locale) {
        PublicPage page = new PublicPage(locale);
        return page.ok(
                page.text("confirm.title"),
                PublicPage.paragraph(page.text("confirm.text")) + "<form method=\"post\"><button>"
                        + page.text("confirm.button") + "</button></form>");
    }

    @Anyone("whoever ticked a box confirms it by mail")
    @PostMapping
    ResponseEntity<String> confirm(@PathVariable String token, Locale locale) {
        PublicPage page = new PublicPage(locale);
        return optIn.confirm(token)
                ? page.ok(page.text("confirmed.title"), PublicPage.paragraph(page.text("confirmed.text")))
                : page.unknown();
    }
}
