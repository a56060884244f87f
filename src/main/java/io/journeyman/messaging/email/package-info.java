/** E-mail over SMTP, and the block that sends it. */
@NullMarked
package io.journeyman.messaging.email;

import org.jspecify.annotations.NullMarked;
