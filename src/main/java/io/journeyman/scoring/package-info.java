/**
 * Points: score tables with versions, the ledger of every point given and its reason, and the sum.
 * The sum always equals the ledger.
 */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"shared", "audit", "contacts", "events", "rules", "steps", "engine"})
@NullMarked
package io.journeyman.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
