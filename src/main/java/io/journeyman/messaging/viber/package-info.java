/** Viber through its bot API or a business messages partner, and the block that sends it. */
@NullMarked
package io.journeyman.messaging.viber;

import org.jspecify.annotations.NullMarked;
