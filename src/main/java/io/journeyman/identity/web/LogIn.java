package io.journeyman.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

record LogIn(@NotBlank String email, @NotNull String password) {

    @Override
    public String toString() {
        return "LogIn[…]";
    }
}
