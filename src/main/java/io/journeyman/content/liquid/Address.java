package io.journeyman.content.liquid;

/** A web address that is complete already: written into a link as it is, never percent-encoded again. */
public record Address(String url) implements CharSequence {

    @Override
    public int length() {
        return url.length();
    }

    @Override
    public char charAt(int index) {
        return url.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return url.subSequence(start, end);
    }

    @Override
    public String toString() {
        return url;
    }
}
