package io.journeyman.identity;

/**
 * A key just made.
 *
 * @param secret what the machine sends; shown this once
 */
public record NewApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "NewApiKey[" + key.id() + "]";
    }
}
