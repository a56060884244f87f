package io.journeyman.content;

import org.jspecify.annotations.Nullable;

/**
 * One thing to mend in a message.
 *
 * @param severity errors stop publishing and sending, warnings only ask for a look
 * @param code stable, kebab-case
 * @param sentence what is wrong and what to do, for the author
 * @param pointer JSON pointer to the place in the content ({@code /subject}, {@code /mjml}), empty for the whole message
 * @param line in the text at the pointer, counting from 1; 0 where unknown
 * @param field path of the field it is about, null for none
 */
public record ContentProblem(
        Severity severity,
        String code,
        String sentence,
        String pointer,
        int line,
        @Nullable String field) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static ContentProblem error(String code, String sentence, String pointer) {
        return new ContentProblem(Severity.ERROR, code, sentence, pointer, 0, null);
    }

    public static ContentProblem warning(String code, String sentence, String pointer) {
        return new ContentProblem(Severity.WARNING, code, sentence, pointer, 0, null);
    }

    public ContentProblem at(int atLine, @Nullable String aboutField) {
        return new ContentProblem(severity, code, sentence, pointer, atLine, aboutField);
    }

    public boolean stops() {
        return severity == Severity.ERROR;
    }
}
