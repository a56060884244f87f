/** Takes the engine's due jobs, and decides what becomes of those that fail. The next executor replaces this package. */
@NullMarked
package io.journeyman.engine.internal.executor;

import org.jspecify.annotations.NullMarked;
