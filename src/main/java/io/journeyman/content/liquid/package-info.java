/**
 * The template language of messages: Liquid, filled within hard limits of time, size and reach. Knows plain values only;
 * nothing of contacts, channels or the database.
 */
@NullMarked
package io.journeyman.content.liquid;

import org.jspecify.annotations.NullMarked;
