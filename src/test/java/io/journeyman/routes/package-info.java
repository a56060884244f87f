/** Tests over all routes of the application at once: who may call them, what a stranger's page cannot do. */
@NullMarked
package io.journeyman.routes;

import org.jspecify.annotations.NullMarked;
