package io.journeyman.messaging.providers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes one HTTP request, once. The hand-off is committed after the connection stands and right before the body is written;
 * the answer is read up to 64 KiB and the whole takes a bounded time, however slowly the other side drips. Follows no
 * redirect.
 */
@Component
public class OneRequest {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** How a request ended. */
    public sealed interface Outcome {}

    /** The other side answered. @param body at most 64 KiB of it */
    public record Replied(int status, String body, @Nullable String retryAfter) implements Outcome {}

    /** The other side never had the body: surely not sent. */
    public record NotSent(String code, String text) implements Outcome {}

    /** The body was written, the answer never came. */
    public record Lost(String code, String text) implements Outcome {}

    /**
     * Posts a body.
     *
     * @param patience how long the whole may take
     */
    public Outcome post(URI to, Map<String, String> headers, String body, Duration patience, HandOff handOff)
            throws HandOff.NotOurs {
        MarkedBody marked = new MarkedBody(body.getBytes(StandardCharsets.UTF_8), handOff);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to).timeout(patience).POST(marked);
        headers.forEach(request::header);
        Outcome outcome = send(request.build(), patience, marked);
        if (marked.refused() != null) {
            throw marked.refused();
        }
        if (marked.broken() != null) {
            throw marked.broken();
        }
        return outcome;
    }

    /** Asks without changing anything there. */
    public Outcome get(URI to, Map<String, String> headers, Duration patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to).timeout(patience).GET();
        headers.forEach(request::header);
        return send(request.build(), patience, null);
    }

    private Outcome send(HttpRequest request, Duration patience, @Nullable MarkedBody marked) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, info -> new ShortBody());
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Replied(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.headers().firstValue("Retry-After").orElse(null));
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause(), marked);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return failed(e, marked);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return failed(e, marked);
        }
    }

    private static Outcome failed(Throwable cause, @Nullable MarkedBody marked) {
        String code = cause.getClass().getSimpleName();
        String words = cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : code;
        // A handshake that failed let nothing through, although the body was already asked for and buffered.
        boolean connecting = cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        boolean written = marked != null && marked.written() && !connecting;
        return written ? new Lost(code, Texts.clean(words)) : new NotSent(code, Texts.clean(words));
    }

    /** How long a provider asks us to wait, from {@code Retry-After} in seconds; the standard where it says nothing sensible. */
    public static Duration pause(@Nullable String retryAfter) {
        try {
            long seconds = retryAfter == null ? 1 : Long.parseLong(retryAfter.strip());
            return Duration.ofSeconds(Math.max(1, Math.min(seconds, 3600)));
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(1);
        }
    }
}
