/**
 * The first start: demo data, demo visitors, the shipped journeys, and letting time pass while nothing is live.
 * Uses the same doors as people and providers do.
 */
@ApplicationModule(displayName = "Starter")
@NullMarked
package io.journeyman.starter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
