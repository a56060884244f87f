/** Routes of custom properties. */
@NullMarked
package io.journeyman.properties.web;

import org.jspecify.annotations.NullMarked;
