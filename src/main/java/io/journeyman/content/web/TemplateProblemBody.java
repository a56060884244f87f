package io.journeyman.content.web;

import io.journeyman.content.ContentProblem;
import org.jspecify.annotations.Nullable;

/**
 * One thing to mend.
 *
 * @param stops whether it keeps the message from being published
 * @param line in the text at the pointer, 0 where unknown
 */
record TemplateProblemBody(
        boolean stops,
        String code,
        String sentence,
        String pointer,
        int line,
        @Nullable String field) {

    static TemplateProblemBody of(ContentProblem problem) {
        String pointer = problem.pointer().equals("/mjml") ? "/source" : problem.pointer();
        return new TemplateProblemBody(
                problem.stops(), problem.code(), problem.sentence(), pointer, problem.line(), problem.field());
    }
}
