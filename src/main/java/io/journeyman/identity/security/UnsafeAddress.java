package io.journeyman.identity.security;

/** The server would be reached in a way nobody should log in by. Shown at the start by {@link UnsafeAddressAnalyzer}. */
final class UnsafeAddress extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnsafeAddress(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
