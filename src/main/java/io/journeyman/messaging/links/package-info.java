/** Tracked links and open pixels: what they lead to, and whether a person followed them. */
@NullMarked
package io.journeyman.messaging.links;

import org.jspecify.annotations.NullMarked;
