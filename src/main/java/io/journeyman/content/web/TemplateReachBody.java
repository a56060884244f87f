package io.journeyman.content.web;

/**
 * Whom a text published now still reaches.
 *
 * @param people who have the message before them and did not get it yet
 */
record TemplateReachBody(long people) {}
