/** The consent screens' routes and the public pages on which people decide for themselves. */
@NullMarked
package io.journeyman.consent.web;

import org.jspecify.annotations.NullMarked;
