/** How a provider is spoken to: what every adapter is given, the mark before the point of no return, classes of answers. */
@NullMarked
package io.journeyman.messaging.providers;

import org.jspecify.annotations.NullMarked;
