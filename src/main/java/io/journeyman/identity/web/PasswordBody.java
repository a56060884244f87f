package io.journeyman.identity.web;

import jakarta.validation.constraints.NotNull;

/**
 * @param current the password that counts until now
 * @param wanted the one to count from now on
 */
record PasswordBody(@NotNull String current, @NotNull String wanted) {

    @Override
    public String toString() {
        return "PasswordBody[…]";
    }
}
