/** The installation's own key: seals secrets before they are stored, and signs what strangers bring back. */
@NullMarked
package io.journeyman.shared.secrets;

import org.jspecify.annotations.NullMarked;
