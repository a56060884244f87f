package io.journeyman.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the server answered to a {@link Browser}. */
public final class Answer {

    private final String question;
    private final HttpResponse<byte[]> response;
    private final ObjectMapper json;

    Answer(String question, HttpResponse<byte[]> response, ObjectMapper json) {
        this.question = question;
        this.response = response;
        this.json = json;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public java.util.List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The body as JSON, whatever the status. */
    public JsonNode json() {
        try {
            return response.body().length == 0 ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(question + " answered " + status() + ": " + body(), e);
        }
    }

    /** The body as JSON of an answer that must be a success. */
    public JsonNode ok() {
        if (status() / 100 != 2) {
            throw new AssertionError(question + " answered " + status() + ": " + body());
        }
        return json();
    }

    /** Fails unless the status is this one. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError(question + " answered " + status() + " instead of " + status + ": " + body());
        }
        return this;
    }

    /** Last segment of the problem's type, for example {@code not-logged-in}; empty for anything but a problem. */
    public String problem() {
        String contentType = header("Content-Type");
        if (contentType == null || !contentType.startsWith("application/problem+json")) {
            return "";
        }
        String type = json().path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    @Override
    public String toString() {
        return question + " → " + status() + " " + body();
    }
}
