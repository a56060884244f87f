/** Log-in, users and teams, API keys and notices over HTTP. */
@NullMarked
package io.journeyman.identity.web;

import org.jspecify.annotations.NullMarked;
