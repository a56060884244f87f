/** Describes the API (openapi/openapi.json) from the controllers, and fails when the committed description drifts. */
@NullMarked
package io.journeyman.openapi;

import org.jspecify.annotations.NullMarked;
