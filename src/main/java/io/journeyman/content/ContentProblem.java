package io.journeyman.content;

/**
 * One thing to mend in a message.
 *
 * @param severity errors stop publishing and sending, warnings only ask for a look
 * @param code stable, kebab-case
 * @param sentence what is wrong and what to do, for the author
 * @param pointer JSON pointer to the place in the content ({@code /subject}, {@code /mjml}), empty for the whole message
 */
public record ContentProblem(Severity severity, String code, String sentence, String pointer) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static ContentProblem error(String code, String sentence, String pointer) {
        return new ContentProblem(Severity.ERROR, code, sentence, pointer);
    }

    public static ContentProblem warning(String code, String sentence, String pointer) {
        return new ContentProblem(Severity.WARNING, code, sentence, pointer);
    }

    public boolean stops() {
        return severity == Severity.ERROR;
    }
}
