/** The way of a message: claim, build, hand-off, answer; leases, retries, circuits and throttles. */
@NullMarked
package io.journeyman.messaging.outbox;

import org.jspecify.annotations.NullMarked;
