package io.journeyman.starter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How demo visitors come in: by the same public routes as everybody, over a real connection to this server. */
@Component
class PublicDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PublicDoor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile int port;

    @EventListener
    void open(ServletWebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** Follows a link of one of our messages up to where it leads outside; that it is opened there needs nobody. */
    void follow(String address) {
        URI uri = URI.create(address);
        if (uri.getRawPath() == null || !uri.getRawPath().startsWith("/p/")) {
            return;
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + uri.getRawPath() + query))
                .timeout(PATIENCE)
                .header("User-Agent", BROWSER)
                .header("Accept", "text/html")
                .GET()
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            LOG.debug("a demo visitor found the door closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
