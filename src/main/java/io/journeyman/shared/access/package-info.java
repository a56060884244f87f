/** Who may do what, in words every module can use: permissions, and how a route declares the ones it asks for. */
@NullMarked
package io.journeyman.shared.access;

import org.jspecify.annotations.NullMarked;
