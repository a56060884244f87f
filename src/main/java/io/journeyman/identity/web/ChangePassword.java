package io.journeyman.identity.web;

import jakarta.validation.constraints.NotNull;

/**
 * @param current the password that counts until now
 * @param password the one to count from now on
 */
record ChangePassword(@NotNull String current, @NotNull String password) {

    @Override
    public String toString() {
        return "ChangePassword[…]";
    }
}
