package io.journeyman.events;

import io.journeyman.shared.Choices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Things people do that blocks and ways in may wait for: our own kinds, and what other systems sent in. */
@Component
class EventKindChoices implements Choices {

    private static final int MOST = 50;
    private static final Map<String, String> OWN = new TreeMap<>(Map.of(
            EventKinds.MESSAGE_CLICKED, "Clicks a link in a message",
            EventKinds.MESSAGE_OPENED, "Opens a message",
            EventKinds.MESSAGE_BOUNCED, "A message comes back",
            EventKinds.MESSAGE_UNSUBSCRIBED, "Unsubscribes",
            EventKinds.FORM_SUBMITTED, "Submits a form",
            EventKinds.PAGE_VIEWED, "Views a page",
            EventKinds.LIST_ADDED, "Is put on a list",
            EventKinds.SEGMENT_ENTERED, "Enters a segment",
            EventKinds.SCORE_REACHED, "Reaches a score",
            EventKinds.CONTACT_CHANGED, "Their data change"));

    private final ApiNameStore names;

    EventKindChoices(ApiNameStore names) {
        this.names = names;
    }

    @Override
    public String source() {
        return "eventKinds";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> find(@Nullable String q) {
        String wanted = q == null ? "" : q.toLowerCase(Locale.ROOT);
        return all().filter(offer -> (offer.name() + " " + offer.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(MOST)
                .toList();
    }

    /** Any kind of the API may be named before the first such event came in. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> byId(String id) {
        return all().filter(offer -> offer.id().equals(id))
                .findFirst()
                .or(() -> id.startsWith(EventKinds.API)
                        ? Optional.of(offer(id.substring(EventKinds.API.length())))
                        : Optional.empty());
    }

    private Stream<Offer> all() {
        return Stream.concat(
                OWN.entrySet().stream().map(kind -> new Offer(kind.getKey(), kind.getValue(), null, null)),
                names.all().stream().map(EventKindChoices::offer));
    }

    private static Offer offer(String name) {
        return new Offer(EventKinds.API + name, name, "from another system", null);
    }
}
