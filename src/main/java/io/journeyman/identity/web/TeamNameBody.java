package io.journeyman.identity.web;

import jakarta.validation.constraints.NotNull;

record TeamNameBody(@NotNull String name) {}
