package io.journeyman.content.email;

/**
 * Something the compiler noticed.
 *
 * @param stops whether the message cannot be sent like this
 */
public record Finding(boolean stops, String code, String sentence) {

    static Finding error(String code, String sentence) {
        return new Finding(true, code, sentence);
    }

    static Finding warning(String code, String sentence) {
        return new Finding(false, code, sentence);
    }
}
