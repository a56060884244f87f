/**
 * Journeys as marketers draw them: drafts, versions, publishing, ways in, waits, and where everybody is.
 * Turns contact events into starts and moves of the engine's instances.
 */
@ApplicationModule(
        displayName = "Journeys",
        allowedDependencies = {
            "shared",
            "audit",
            "engine",
            "segments",
            "events",
            "contacts",
            "identity",
            "rules",
            "steps"
        })
@NullMarked
package io.journeyman.journeys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
