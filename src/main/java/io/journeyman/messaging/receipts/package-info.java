/** What providers tell us later about a message, matched once, whatever the order it comes in. */
@NullMarked
package io.journeyman.messaging.receipts;

import org.jspecify.annotations.NullMarked;
