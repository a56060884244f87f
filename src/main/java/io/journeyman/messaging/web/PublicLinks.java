package io.journeyman.messaging.web;

import io.journeyman.messaging.links.Clicks;
import io.journeyman.shared.access.Anyone;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What links in messages point to. Anything not written by us is 404, whatever is wrong with it. */
@RestController
@RequestMapping("/p")
@Anyone("recipients of messages follow these links")
final class PublicLinks {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Clicks clicks;

    PublicLinks(Clicks clicks) {
        this.clicks = clicks;
    }

    @RequestMapping(
            path = "/c/{token}",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<Void> click(@PathVariable String token, HttpServletRequest request) {
        return clicks.follow(token, visit(request))
                .map(url -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(url))
                        .cacheControl(CacheControl.noStore())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/o/{token}")
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        if (!clicks.open(token, visit(request))) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(PIXEL);
    }

    @GetMapping("/v/{token}")
    ResponseEntity<String> view(@PathVariable String token) {
        return clicks.view(token)
                .map(html -> ResponseEntity.ok()
                        .contentType(HTML)
                        .header("X-Robots-Tag", "noindex")
                        .body(html))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Clicks.Visit visit(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return new Clicks.Visit(
                request.getMethod(),
                request.getHeader(HttpHeaders.USER_AGENT),
                purpose == null ? request.getHeader("Purpose") : purpose);
    }
}
