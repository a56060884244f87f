/** All settings at once: documented, and described in docs/reference/settings.md. */
@NullMarked
package io.journeyman.settings;

import org.jspecify.annotations.NullMarked;
