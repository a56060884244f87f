/**
 * Definitions of custom properties and their typed values, for any kind of record.
 * A property is a real column of a side table, added at run time.
 */
@ApplicationModule(
        displayName = "Properties",
        allowedDependencies = {"shared", "audit", "rules"})
@NullMarked
package io.journeyman.properties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
