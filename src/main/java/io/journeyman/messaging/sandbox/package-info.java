/** What recipients would have got: the mail catcher and the adapters that keep everything on this machine. */
@NullMarked
package io.journeyman.messaging.sandbox;

import org.jspecify.annotations.NullMarked;
