package io.journeyman.identity.web;

/**
 * A key just made.
 *
 * @param secret what the machine sends; shown this once
 */
record ApiKeySecretBody(ApiKeyBody key, String secret) {

    @Override
    public String toString() {
        return "ApiKeySecretBody[" + key.id() + "]";
    }
}
