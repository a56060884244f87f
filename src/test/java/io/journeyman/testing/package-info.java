/** What tests share: the database of the run, the steered clock, builders, fake providers that speak real protocols. */
@NullMarked
package io.journeyman.testing;

import org.jspecify.annotations.NullMarked;
