/** The HTTP API of journeys. */
@NullMarked
package io.journeyman.journeys.web;

import org.jspecify.annotations.NullMarked;
