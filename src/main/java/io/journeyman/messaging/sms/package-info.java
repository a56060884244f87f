/** SMS through Twilio, and the block that sends it. */
@NullMarked
package io.journeyman.messaging.sms;

import org.jspecify.annotations.NullMarked;
