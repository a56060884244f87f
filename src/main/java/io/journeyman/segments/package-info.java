/**
 * Saved rules, who matches them now, and hand-picked lists.
 * Appends to the event stream when somebody enters or leaves.
 */
@ApplicationModule(
        displayName = "Segments",
        allowedDependencies = {"shared", "audit", "contacts", "events", "rules", "steps"})
@NullMarked
package io.journeyman.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
