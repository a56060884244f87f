/** The order of append-only streams: who writes beside whom, and how far it is safe to read. */
@NullMarked
package io.journeyman.shared.stream;

import org.jspecify.annotations.NullMarked;
