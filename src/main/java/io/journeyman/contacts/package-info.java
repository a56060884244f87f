/**
 * People and companies: their data, identity keys, duplicates and merging.
 * Every change is written to contact_change, from which others learn of it.
 */
@ApplicationModule(
        displayName = "Contacts",
        allowedDependencies = {"shared", "audit", "properties", "rules", "steps"})
@NullMarked
package io.journeyman.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
