/** HTTP doors of the hand-over. */
@NullMarked
package io.journeyman.handover.web;

import org.jspecify.annotations.NullMarked;
