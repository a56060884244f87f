/**
 * Messages as written: templates for e-mail, SMS and Viber, their versions, rendering and preview.
 * Rendering treats every value as data.
 */
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"shared", "audit", "contacts", "properties", "rules"})
@NullMarked
package io.journeyman.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
