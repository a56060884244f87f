/** The door: filter chains, who is behind a request, and what each route asks for. */
@NullMarked
package io.journeyman.identity.security;

import org.jspecify.annotations.NullMarked;
