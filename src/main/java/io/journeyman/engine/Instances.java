package io.journeyman.engine;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs of people through versions. All methods join the caller's transaction. */
public interface Instances {

    /**
     * Starts everybody in the caller's transaction; their first step runs in the background after commit. Up to some
     * hundreds a call.
     *
     * @return the instance ids in the order of the starts
     * @throws JourneyHeld where a version's journey is held; nobody is started
     */
    List<String> start(List<Start> starts);

    /** The open waits and goals of these people for these event kinds. One query, whatever the numbers. */
    List<OpenWait> waiting(Collection<ContactId> contacts, Set<String> kinds);

    /** The open wait with this id, empty when it closed. */
    Optional<OpenWait> findWait(String waitId);

    /**
     * Brings the awaited event to a wait or goal. Safe to repeat and to race: of two deliveries, or of a delivery and the
     * time-out, exactly one moves the person. Also while the journey is held, so that no time-out overtakes what the
     * person did; the next step then waits for the release.
     *
     * @param outcome stored as the element's outcome, or null
     */
    Delivery deliver(String waitId, @Nullable String outcome);

    /**
     * Brings its outcome to a step that awaits one. Safe to repeat.
     *
     * @param activityInstanceId the visit it belongs to, from {@code Place}; another visit answers GONE
     */
    Delivery resume(String executionId, String activityInstanceId, String outcome);

    /** Takes these runs out. Publishes {@code SendsWithdrawn} for each in the same transaction. Ended ones are passed over. */
    void cancel(Collection<String> instanceIds, String reason);

    /** The running instances of a person, newest first; called parts are not listed beside their caller. */
    List<RunningInstance> of(ContactId contact);

    Optional<RunningInstance> find(String instanceId);

    /** Where a run stands now, its called parts included. */
    List<Standing> standing(String instanceId);

    /** How many stand at each element of a version, and how many of them are stuck, by element id. */
    Map<String, Count> counts(String definitionId);

    /** A page of the runs that stand at an element of a version, oldest first. */
    List<RunningInstance> at(String definitionId, String elementId, int offset, int limit);

    /**
     * Passes over the element the person stands at, as if it had ended with the outcome.
     *
     * @throws CannotMove where the person does not stand there or no arrow fits the outcome
     */
    void skip(String instanceId, String elementId, @Nullable String outcome);

    /**
     * Takes the person from one element to another of the same version.
     *
     * @throws CannotMove where the person does not stand there or the other cannot be entered
     */
    void move(String instanceId, String fromElementId, String toElementId);

    /**
     * People at one element.
     *
     * @param here all that stand there, stuck ones included
     * @param stuck those whose step failed for good
     */
    record Count(long here, long stuck) {}
}
