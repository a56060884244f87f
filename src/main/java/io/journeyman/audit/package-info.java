/**
 * Who did what to which record, when, and what it was before and after.
 * Append-only; read by the settings screen and by whoever has to prove something.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared"})
@NullMarked
package io.journeyman.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
