/**
 * Users, teams with their leads, roles and permissions, API keys, sessions, and notices to colleagues.
 * Decides who may do what; owns the log-in.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package io.journeyman.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
