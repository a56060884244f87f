/** Routes of fields and checking of rules. */
@NullMarked
package io.journeyman.rules.web;

import org.jspecify.annotations.NullMarked;
