package io.journeyman.journeys;

import io.journeyman.shared.Uses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names the journeys that use a message, score table, segment, list, form or part, so that it is not deleted under them. */
@Component
class JourneyUses implements Uses {

    private final UseStore store;

    JourneyUses(UseStore store) {
        this.store = store;
    }

    @Override
    public List<Use> of(String kind, String id) {
        return store.usersOf(kind, id).stream()
                .map(user -> new Use(noun(user), user.name(), link(user)))
                .toList();
    }

    private static String noun(UseStore.User user) {
        return user.kind() == JourneyKind.PART ? "part-journey" : "journey";
    }

    private static String link(UseStore.User user) {
        return "/journeys/" + user.journey();
    }
}
