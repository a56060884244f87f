package io.journeyman.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

record LogInBody(@NotBlank String email, @NotNull String password) {

    @Override
    public String toString() {
        return "LogInBody[…]";
    }
}
