/**
 * Data in and out: CSV import with mapping, preview and error report, export, and the public bulk API.
 * People reach a journey from here only through a list.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "audit", "contacts", "properties", "events", "consent", "segments", "identity"
        })
@NullMarked
package io.journeyman.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
