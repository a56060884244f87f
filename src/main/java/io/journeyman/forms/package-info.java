/**
 * Public forms and their submissions.
 * A submission creates or updates the contact, stores the consent with its proof, and appends an event.
 */
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"shared", "audit", "consent", "content", "contacts", "events", "properties", "rules"})
@NullMarked
package io.journeyman.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
