/** From what an author writes to the HTML and the plain text of an e-mail, fields still open. */
@NullMarked
package io.journeyman.content.email;

import org.jspecify.annotations.NullMarked;
