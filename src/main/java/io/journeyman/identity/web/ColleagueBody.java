package io.journeyman.identity.web;

import io.journeyman.shared.UserId;

record ColleagueBody(UserId id, String name) {}
