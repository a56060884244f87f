package io.journeyman.engine;

import io.journeyman.shared.ContactId;
import io.journeyman.steps.Place;
import io.journeyman.steps.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A person waiting for something they do, or a goal or exit that watches for it.
 *
 * @param id of this wait, unique; another one whenever a wait opens anew
 * @param place where; for goals {@code elementId} is the goal's start event
 * @param contact who
 * @param subjectKey the order, cart or booking of the run, or null
 * @param kind the event kind waited for
 * @param settings the block's settings with defaults, conditions among them
 * @param goal whether it is a goal or exit rather than a wait on the way
 */
public record OpenWait(
        String id,
        Place place,
        ContactId contact,
        @Nullable String subjectKey,
        String kind,
        Settings settings,
        boolean goal) {}
