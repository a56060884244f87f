/** Messages as written, over HTTP: {@code /api/templates}. */
@NullMarked
package io.journeyman.content.web;

import org.jspecify.annotations.NullMarked;
