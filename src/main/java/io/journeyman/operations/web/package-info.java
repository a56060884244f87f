/** HTTP side of operations. */
@NullMarked
package io.journeyman.operations.web;

import org.jspecify.annotations.NullMarked;
