/** The audit over HTTP. */
@NullMarked
package io.journeyman.audit.web;

import org.jspecify.annotations.NullMarked;
