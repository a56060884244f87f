package io.journeyman.journeys;

import io.journeyman.shared.Choices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Part-journeys that can be called. */
@Component
class PartChoices implements Choices {

    private static final int MOST = 50;

    private final JourneyStore journeys;

    PartChoices(JourneyStore journeys) {
        this.journeys = journeys;
    }

    @Override
    public String source() {
        return "parts";
    }

    @Override
    public List<Offer> find(@Nullable String q) {
        return journeys.publishedParts().stream()
                .map(key -> journeys.findByKey(key).orElseThrow())
                .filter(part ->
                        q == null || part.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .map(PartChoices::offer)
                .toList();
    }

    @Override
    public Optional<Offer> byId(String id) {
        return journeys.findByKey(id).map(PartChoices::offer);
    }

    private static Offer offer(Journey part) {
        return new Offer(part.key(), part.name(), null, "/journeys/" + part.id());
    }
}
