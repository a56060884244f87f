package io.journeyman.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.journeys.Finding;
import io.journeyman.journeys.Journey;
import io.journeyman.journeys.JourneyState;
import io.journeyman.journeys.Publishing;
import io.journeyman.starter.Gallery;
import io.journeyman.testing.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every shipped journey can be installed and has nothing to mend. */
@DatabaseTest
class ShippedJourneysTests {

    @Autowired
    private Gallery gallery;

    @Autowired
    private Publishing publishing;

    @Test
    void every_shipped_journey_is_a_draft_without_anything_to_mend() {
        assertThat(gallery.items()).containsKeys("handover", "warm-up-and-handover");

        for (String folder : gallery.items().keySet()) {
            Journey journey = gallery.install(folder, Map.of());

            assertThat(publishing.preview(journey.id()).findings())
                    .as(folder)
                    .extracting(Finding::elementId, Finding::setting, Finding::sentence)
                    .isEmpty();
        }
    }

    @Test
    void a_second_copy_gets_a_key_of_its_own_and_shares_messages_and_segments() {
        Journey first = gallery.installOnce("warm-up-and-handover", Map.of());
        Journey second = gallery.install("warm-up-and-handover", Map.of());

        assertThat(first.state()).isEqualTo(JourneyState.LIVE);
        assertThat(gallery.installOnce("warm-up-and-handover", Map.of()).id()).isEqualTo(first.id());
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(publishing.preview(second.id()).uses())
                .isEqualTo(publishing.preview(first.id()).uses());
    }
}
