package io.journeyman.identity.web;

/**
 * A colleague with a generated password to hand over.
 *
 * @param password shown this once; must be replaced at the first log-in
 */
record InvitationBody(UserBody user, String password) {

    @Override
    public String toString() {
        return "InvitationBody[" + user.id() + "]";
    }
}
