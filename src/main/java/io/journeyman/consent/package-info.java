/**
 * Who may be written to, for which purpose, over which channel, and the proof of it.
 * Owns the single gate that every message passes before it leaves: MaySend.
 */
@ApplicationModule(
        displayName = "Consent",
        allowedDependencies = {"shared", "audit", "contacts", "events", "rules", "steps"})
@NullMarked
package io.journeyman.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
