/** Background work that survives restarts: durable queues polled by workers, woken at commit. */
@NullMarked
package io.journeyman.shared.work;

import org.jspecify.annotations.NullMarked;
