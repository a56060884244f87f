/**
 * The rule language: a tree of conditions, its JSON form, its validation, and the two ways to use it,
 * compiled to SQL for many contacts and evaluated for one. Owners of tables contribute fields through FieldSource.
 */
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package io.journeyman.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
