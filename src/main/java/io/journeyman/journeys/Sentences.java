package io.journeyman.journeys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The catalogue: one sentence for each code that says why something is as it is. Never a class name. */
@Component
public class Sentences {

    private final Properties sentences = new Properties();

    Sentences() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream("/journeys/sentences.properties")),
                StandardCharsets.UTF_8)) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence for a code; codes without one of their own share the sentence for the unexpected. */
    public String of(String code) {
        return sentences.getProperty(code, sentences.getProperty("unexpected", code));
    }

    Why why(String code) {
        return new Why(code, of(code), false);
    }

    Why why(String code, String detail) {
        return new Why(code, of(code).replace("{0}", detail), false);
    }

    Why trouble(String code) {
        return new Why(code, of(code), true);
    }
}
