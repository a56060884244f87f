/** The product's clock: the machine's time, shifted only while a demo lets time pass. */
@NullMarked
package io.journeyman.shared.time;

import org.jspecify.annotations.NullMarked;
