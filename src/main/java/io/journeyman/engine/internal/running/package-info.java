/** What a drawn element does while a person is on it: our behaviour behind the engine's, wired at parse. */
@NullMarked
package io.journeyman.engine.internal.running;

import org.jspecify.annotations.NullMarked;
