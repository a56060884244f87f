package io.journeyman.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.identity.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person's browser before the real port: keeps cookies, sends the CSRF token back as our screens do, speaks JSON. Get
 * one from {@link Browsers}.
 */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI base;
    private final ObjectMapper json;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final @Nullable User user;
    private boolean sendsCsrfToken = true;

    Browser(URI base, ObjectMapper json, @Nullable User user) {
        this.base = base;
        this.json = json;
        this.user = user;
    }

    /** The colleague who is logged in here. */
    public User user() {
        if (user == null) {
            throw new IllegalStateException("a stranger's browser");
        }
        return user;
    }

    /** Sends this header with every request from now on; null takes it away. */
    public Browser header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Behaves like a page of somebody else: cookies go along, but not what only our own scripts can add. */
    public Browser withoutCsrfToken() {
        sendsCsrfToken = false;
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends a body, as JSON unless it is a string already written or null. */
    public Answer send(String method, String path, @Nullable Object body) {
        try {
            String text = body == null || body instanceof String ? (String) body : json.writeValueAsString(body);
            HttpRequest.BodyPublisher publisher =
                    text == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(text);
            return send(method, path, "application/json", publisher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends bytes of any kind, such as an uploaded file or a form. */
    public Answer send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .method(method, body);
        String csrf = cookie("XSRF-TOKEN");
        if (csrf != null && sendsCsrfToken) {
            request.header("X-XSRF-TOKEN", csrf);
        }
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response, json);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Value of a cookie this browser holds, null when it has none of that name. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The JSON of the session: who is logged in. */
    public JsonNode session() {
        return get("/api/session").ok();
    }
}
