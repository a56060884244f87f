package io.journeyman.segments;

import io.journeyman.shared.Choices;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers segments to settings of blocks. */
@Component
class SegmentChoices implements Choices {

    private static final int MOST = 50;

    private final Segments segments;

    SegmentChoices(Segments segments) {
        this.segments = segments;
    }

    @Override
    public String source() {
        return "segments";
    }

    @Override
    public List<Offer> find(@Nullable String q) {
        return segments.page(new Paging(q, 0, MOST, null)).items().stream()
                .map(SegmentChoices::offer)
                .toList();
    }

    @Override
    public Optional<Offer> byId(String id) {
        return SegmentFields.ids(Set.of(id))
                .findFirst()
                .flatMap(found -> segments.find(new SegmentId(found)))
                .map(SegmentChoices::offer);
    }

    private static Offer offer(Segment segment) {
        String id = segment.id().toString();
        return new Offer(id, segment.name(), People.count(segment.members()), "/segments/" + id);
    }
}
