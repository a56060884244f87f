package io.journeyman.engine;

import io.journeyman.shared.ContactId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person to start on a version.
 *
 * @param definitionId from {@link DeployedVersion}
 * @param contact who; becomes the business key
 * @param subjectKey the order, cart or booking this run is about, or null
 * @param facts ids and small values the run may know (text, number, boolean); never anything personal
 */
public record Start(
        String definitionId, ContactId contact, @Nullable String subjectKey, Map<String, Object> facts) {

    public Start {
        facts = Map.copyOf(facts);
    }

    public static Start of(String definitionId, ContactId contact) {
        return new Start(definitionId, contact, null, Map.of());
    }
}
