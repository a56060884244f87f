package io.journeyman.identity;

/**
 * A colleague with the generated password to hand to them.
 *
 * @param password shown once; only its hash is stored
 */
public record Invitation(User user, String password) {

    @Override
    public String toString() {
        return "Invitation[" + user.id() + "]";
    }
}
