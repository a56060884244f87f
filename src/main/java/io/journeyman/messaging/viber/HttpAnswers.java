package io.journeyman.messaging.viber;

import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.OneRequest;
import io.journeyman.messaging.providers.Texts;
import java.util.function.Function;

/** Classes of HTTP answers to a POST that is not idempotent. */
final class HttpAnswers {

    private static final int LONGEST = 300;

    private HttpAnswers() {}

    /** @param taken reads the body of an answer below 300 */
    static Answer of(OneRequest.Outcome outcome, Function<OneRequest.Replied, Answer> taken) {
        if (outcome instanceof OneRequest.NotSent notSent) {
            return new Answer.Unreachable(notSent.code(), notSent.text());
        }
        if (outcome instanceof OneRequest.Lost lost) {
            return new Answer.Doubtful(lost.code(), lost.text());
        }
        OneRequest.Replied reply = (OneRequest.Replied) outcome;
        int status = reply.status();
        String code = String.valueOf(status);
        String words = String.valueOf(Texts.shorten(Texts.clean(reply.body()), LONGEST));
        if (status < 300) {
            return taken.apply(reply);
        }
        if (status >= 500) {
            return new Answer.Doubtful(code, words);
        }
        if (status == 429) {
            return new Answer.Throttled(code, words, OneRequest.pause(reply.retryAfter()));
        }
        if (status == 401 || status == 403 || status < 400) {
            return new Answer.Misconfigured(code, words);
        }
        return new Answer.Refused(code, words);
    }
}
