/** Routes of people and companies. */
@NullMarked
package io.journeyman.contacts.web;

import org.jspecify.annotations.NullMarked;
