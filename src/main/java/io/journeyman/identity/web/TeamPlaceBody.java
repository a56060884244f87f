package io.journeyman.identity.web;

/** @param lead whether the colleague leads the team */
record TeamPlaceBody(boolean lead) {}
