package io.journeyman.identity.web;

import io.journeyman.identity.Role;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

record NewUserBody(
        @NotNull String email,
        @NotNull String name,
        @NotNull Set<Role> roles) {}
