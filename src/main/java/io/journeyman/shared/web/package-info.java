/** What every controller shares: problems as RFC 9457 answers, paging parameters. */
@NullMarked
package io.journeyman.shared.web;

import org.jspecify.annotations.NullMarked;
