/**
 * Messages on their way: the outbox and its states, channels and providers, throttling, link tracking, receipts.
 * Promises that nothing is lost and nothing silently repeated.
 */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "shared",
            "audit",
            "contacts",
            "consent",
            "content",
            "events",
            "identity",
            "rules",
            "steps"
        })
@NullMarked
package io.journeyman.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
