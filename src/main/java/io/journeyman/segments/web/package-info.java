/** Routes of segments and lists. */
@NullMarked
package io.journeyman.segments.web;

import org.jspecify.annotations.NullMarked;
