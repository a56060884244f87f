/** Decision tables: read with the same care as diagrams, every cell parsed once, evaluated without the engine's tables. */
@NullMarked
package io.journeyman.engine.internal.deciding;

import org.jspecify.annotations.NullMarked;
