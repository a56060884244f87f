/**
 * The hand-over to sales and tasks for colleagues: inbox, claiming, assignment, due times, outcomes.
 * The inbox row decides who holds a task; the engine's task is only completed.
 */
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {"shared", "audit", "engine", "identity", "contacts", "events", "scoring", "steps"})
@NullMarked
package io.journeyman.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
