package io.journeyman.consent.web;

import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.OwnChoice;
import io.journeyman.consent.OwnChoice.Box;
import io.journeyman.consent.Purpose;
import io.journeyman.shared.Channel;
import io.journeyman.shared.access.Anyone;
import io.journeyman.shared.web.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a person chooses, per purpose and channel, what may come. */
@RestController
@RequestMapping("/p/preferences/{token}")
final class PreferencePageController {

    private static final int LONGEST_USER_AGENT = 300;

    private final OwnChoice choice;
    private final ClientAddress addresses;

    PreferencePageController(OwnChoice choice, ClientAddress addresses) {
        this.choice = choice;
        this.addresses = addresses;
    }

    @Anyone("the reader of a message chooses what may come")
    @GetMapping
    ResponseEntity<String> show(@PathVariable String token, Locale locale) {
        return show(token, new PublicPage(locale), "");
    }

    @Anyone("the reader of a message chooses what may come")
    @PostMapping
    ResponseEntity<String> save(
            @PathVariable String token,
            @RequestParam(defaultValue = "save") String what,
            @RequestParam(name = "may", defaultValue = "") Set<String> may,
            HttpServletRequest request,
            Locale locale) {
        PublicPage page = new PublicPage(locale);
        boolean ours =
                switch (what) {
                    case "off" -> choice.nothingAnyMore(token);
                    case "pause" -> choice.pause(token);
                    default -> choice.choose(token, may, evidence(request), page.language());
                };
        if (!ours) {
            return page.unknown();
        }
        String said =
                switch (what) {
                    case "off" -> page.text("unsubscribed.all");
                    case "pause" -> page.text("preferences.paused");
                    default -> page.text("preferences.saved");
                };
        return show(token, page, "<p role=\"status\"><strong>" + said + "</strong></p>");
    }

    private Evidence evidence(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        String cut = agent == null ? null : agent.substring(0, Math.min(LONGEST_USER_AGENT, agent.length()));
        return new Evidence(addresses.of(request), cut, null, null, null);
    }

    private ResponseEntity<String> show(String token, PublicPage page, String said) {
        return choice.boxes(token)
                .map(boxes -> page.ok(page.text("preferences.title"), said + form(page, boxes)))
                .orElseGet(page::unknown);
    }

    private static String form(PublicPage page, List<Box> boxes) {
        Map<Purpose, List<Box>> byPurpose =
                boxes.stream().collect(Collectors.groupingBy(Box::purpose, LinkedHashMap::new, Collectors.toList()));
        String fields = byPurpose.entrySet().stream()
                .map(entry -> fieldset(page, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        String intro = page.text(boxes.isEmpty() ? "preferences.none" : "preferences.text");
        return PublicPage.paragraph(intro) + "<form method=\"post\">" + fields
                + button("save", page.text("preferences.save"), "")
                + button("pause", page.text("preferences.pause"), " class=\"quiet\"")
                + button("off", page.text("preferences.off"), " class=\"quiet\"") + "</form>";
    }

    private static String button(String what, String label, String style) {
        return "<button name=\"what\" value=\"" + what + "\"" + style + ">" + label + "</button>";
    }

    private static String fieldset(PublicPage page, Purpose purpose, List<Box> boxes) {
        String ticks = boxes.stream()
                .map(box -> "<label><input type=\"checkbox\" name=\"may\" value=\"" + PublicPage.escape(box.key())
                        + "\"" + (box.ticked() ? " checked" : "") + ">" + label(page, purpose, box.channel())
                        + "</label>")
                .collect(Collectors.joining());
        return "<fieldset><legend>" + PublicPage.escape(purpose.name()) + "</legend>"
                + PublicPage.paragraph(PublicPage.escape(purpose.description())) + ticks + "</fieldset>";
    }

    private static String label(PublicPage page, Purpose purpose, @Nullable Channel channel) {
        return channel == null ? PublicPage.escape(purpose.name()) : page.text("channel." + channel);
    }
}
