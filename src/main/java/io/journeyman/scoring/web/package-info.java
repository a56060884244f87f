/** Routes of scores, score tables and criteria. */
@NullMarked
package io.journeyman.scoring.web;

import org.jspecify.annotations.NullMarked;
