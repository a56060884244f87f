package io.journeyman.identity.web;

/** @param unread how many notices the colleague has not read */
record UnreadBody(int unread) {}
