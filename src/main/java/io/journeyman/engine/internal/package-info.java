/** Everything that touches the BPMN engine. No other package may import it. */
@NullMarked
package io.journeyman.engine.internal;

import org.jspecify.annotations.NullMarked;
