package io.journeyman.messaging.sms;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.OneRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire under Twilio's SDK: makes one request where the stock client silently posts three to six times, and message
 * creation knows no idempotency key. One instance for one message.
 */
final class TwilioOnce extends HttpClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OneRequest requests;
    private final HandOff handOff;
    private final @Nullable String elsewhere;
    private OneRequest.@Nullable Outcome outcome;
    private HandOff.@Nullable NotOurs refused;

    /** @param elsewhere address to use instead of Twilio's, null for Twilio's own */
    TwilioOnce(OneRequest requests, HandOff handOff, @Nullable String elsewhere) {
        this.requests = requests;
        this.handOff = handOff;
        this.elsewhere = elsewhere;
    }

    /** How the request ended; null where none was made. */
    OneRequest.@Nullable Outcome outcome() {
        return outcome;
    }

    HandOff.@Nullable NotOurs refused() {
        return refused;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        URI to = address(request);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", request.getAuthString());
        headers.put("Accept", "application/json");
        try {
            if (request.getMethod() == HttpMethod.POST) {
                headers.put("Content-Type", "application/x-www-form-urlencoded");
                outcome = requests.post(to, headers, request.encodeFormBody(), PATIENCE, handOff);
            } else {
                outcome = requests.get(to, headers, PATIENCE);
            }
        } catch (HandOff.NotOurs e) {
            refused = e;
            throw new NoAnswer();
        }
        if (outcome instanceof OneRequest.Replied replied) {
            return new Response(replied.body(), replied.status());
        }
        throw new NoAnswer();
    }

    private URI address(Request request) {
        String url = request.constructURL().toString();
        return URI.create(elsewhere == null ? url : url.replaceFirst("^https://[^/]+", elsewhere));
    }

    /** There is no response to give to the SDK; {@link #outcome} says why. */
    static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
