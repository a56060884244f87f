package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReasonTests {

    private static final Path CATALOGUE = Path.of("frontend/src/features/consent/consent.en.json");

    @Test
    void every_reason_has_a_sentence_in_the_catalogue_of_the_screens() throws IOException {
        JsonNode sentences = new ObjectMapper().readTree(CATALOGUE.toFile()).path("reason");

        for (Reason reason : Reason.values()) {
            assertThat(sentences.path(reason.code()).asText()).as(reason.code()).isNotBlank();
        }
    }

    @Test
    void every_cause_of_suppression_is_a_reason() {
        for (Suppression.Cause cause : Suppression.Cause.values()) {
            assertThat(cause.reason().code()).startsWith("suppressed-");
        }
    }

    @Test
    void codes_are_stable() {
        assertThat(Reason.SUPPRESSED_HARD_BOUNCE.code()).isEqualTo("suppressed-hard-bounce");
        assertThat(Reason.NO_CONSENT.code()).isEqualTo("no-consent");
    }
}
