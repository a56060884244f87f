/**
 * What is wrong now, and repairing it: stuck people in groups, ages of queues, messages in doubt, nodes.
 * Looks at everything; nobody looks at it.
 */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {
            "shared",
            "audit",
            "engine",
            "journeys",
            "content",
            "messaging",
            "handover",
            "contacts",
            "events",
            "identity"
        })
@NullMarked
package io.journeyman.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
