/**
 * Reads drawings: hardened XML, the dialect's allow-list, our own record of what is drawn, and the engine's parse behind
 * them. Nothing here executes, fetches or stores.
 */
@NullMarked
package io.journeyman.engine.internal.reading;

import org.jspecify.annotations.NullMarked;
