/** How each channel is set up: provider, secrets, sandbox or live, allow-list, hold. */
@NullMarked
package io.journeyman.messaging.channels;

import org.jspecify.annotations.NullMarked;
