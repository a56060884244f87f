/**
 * One stream of everything a contact did or had done to them, in order, read by durable cursors.
 * The timeline on the contact's page is this stream in sentences.
 */
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"shared", "audit", "contacts", "rules", "steps"})
@NullMarked
package io.journeyman.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
