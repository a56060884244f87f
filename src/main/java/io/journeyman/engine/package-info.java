/**
 * The engine room: reads and deploys diagrams, starts, moves and repairs instances, keeps user tasks and jobs.
 * The BPMN engine behind it lives in engine.internal and nowhere else.
 */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"shared", "audit", "steps"})
@NullMarked
package io.journeyman.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
