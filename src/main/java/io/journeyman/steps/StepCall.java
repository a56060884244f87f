package io.journeyman.steps;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person at one block: everything a handler gets to know. Runs inside the engine's transaction; what the handler
 * writes commits together with the moved token.
 *
 * @param place where
 * @param contact who
 * @param subjectKey the order, cart or booking this run is about, or null
 * @param settings the block's settings, defaults filled in
 * @param outcomes the outcomes of earlier elements of this run, by element id
 * @param facts what this run was started with and what colleagues' tasks added: ids and small values by name
 * @param outcomesUsed the outcome values of this element that the drawing asks about anywhere; a send awaits its outcome
 *     only if one besides {@code queued} is among them
 * @param now the business time
 * @param cohort the others in the same transaction, with what {@code prepare} read for all
 */
public record StepCall(
        Place place,
        ContactId contact,
        @Nullable String subjectKey,
        Settings settings,
        Map<String, String> outcomes,
        Map<String, Object> facts,
        Set<String> outcomesUsed,
        Instant now,
        StepCohort cohort) {

    public StepCall {
        outcomes = Map.copyOf(outcomes);
        facts = Map.copyOf(facts);
        outcomesUsed = Set.copyOf(outcomesUsed);
    }

    @Override
    public String toString() {
        return "StepCall[" + place.elementId() + " of " + place.instanceId() + "]";
    }
}
