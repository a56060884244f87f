/** Routes of the timeline and events sent in. */
@NullMarked
package io.journeyman.events.web;

import org.jspecify.annotations.NullMarked;
