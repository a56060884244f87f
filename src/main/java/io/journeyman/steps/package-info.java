/**
 * The contract between a drawn block and the code behind it: descriptors, settings, calls, results.
 * A feature brings its own block by implementing one of these interfaces; nobody edits a central list.
 */
@ApplicationModule(
        displayName = "Blocks",
        allowedDependencies = {"shared"})
@NullMarked
package io.journeyman.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
