/**
 * What every room stands on: typed ids, the acting person, the clock, paging, JSON, problems, background
 * work and the contract for personal data. Knows nothing of the product and depends on no other module.
 */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package io.journeyman.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
