/** Screens and provider callbacks of messaging. */
@NullMarked
package io.journeyman.messaging.web;

import org.jspecify.annotations.NullMarked;
