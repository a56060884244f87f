package io.journeyman.messaging.sms;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.OneRequest;
import io.journeyman.messaging.providers.Texts;
import io.journeyman.messaging.receipts.Receipt;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classes of Twilio's answers and states. */
final class TwilioAnswers {

    private static final int STOPPED = 21610;
    private static final int TOO_MANY = 20429;
    private static final Set<Integer> NOBODY = Set.of(21211, 21217);
    private static final Set<Integer> NO_WAY = Set.of(21612, 21614, 30003, 30005, 30006);
    private static final Set<Integer> OUR_SETTINGS = Set.of(20003, 20404, 21212, 21603, 21606, 21659, 21660);

    private static final Map<String, Receipt.Status> STATES = Map.of(
            "queued", Receipt.Status.ACCEPTED,
            "accepted", Receipt.Status.ACCEPTED,
            "sending", Receipt.Status.ACCEPTED,
            "sent", Receipt.Status.ACCEPTED,
            "delivered", Receipt.Status.DELIVERED,
            "read", Receipt.Status.SEEN,
            "undelivered", Receipt.Status.NOT_REACHED,
            "failed", Receipt.Status.NOT_REACHED);

    private TwilioAnswers() {}

    /** No response came to the SDK. */
    static Answer of(OneRequest.@Nullable Outcome outcome) {
        if (outcome instanceof OneRequest.Lost lost) {
            return new Answer.Doubtful(lost.code(), lost.text());
        }
        if (outcome instanceof OneRequest.NotSent notSent) {
            return new Answer.Unreachable(notSent.code(), notSent.text());
        }
        return new Answer.Unreachable("no-request", "No request was made.");
    }

    static Answer of(ApiException e, OneRequest.@Nullable Outcome outcome) {
        if (!(outcome instanceof OneRequest.Replied reply)) {
            return of(outcome);
        }
        Integer code = e.getCode();
        String words = Texts.clean(e.getMessage());
        String name = code == null ? String.valueOf(reply.status()) : code.toString();
        if (reply.status() < 300) {
            return new Answer.Doubtful("unreadable", "Twilio's answer cannot be read.");
        }
        if (reply.status() >= 500) {
            return new Answer.Doubtful(name, words);
        }
        if (reply.status() == 429 || (code != null && code == TOO_MANY)) {
            return new Answer.Throttled(name, words, OneRequest.pause(reply.retryAfter()));
        }
        if (reply.status() == 401 || reply.status() == 403 || (code != null && OUR_SETTINGS.contains(code))) {
            return new Answer.Misconfigured(name, words);
        }
        return code == null ? new Answer.Refused(name, words) : byCode(code, name, words);
    }

    private static Answer byCode(int code, String name, String words) {
        if (code == STOPPED) {
            return new Answer.Stopped(name, words);
        }
        if (NOBODY.contains(code)) {
            return new Answer.AddressGone(name, words);
        }
        return NO_WAY.contains(code) ? new Answer.NotReachable(name, words) : new Answer.Refused(name, words);
    }

    /** A message that a look-up found. */
    static Answer found(Message message) {
        Receipt.Status status = STATES.getOrDefault(String.valueOf(message.getStatus()), Receipt.Status.ACCEPTED);
        return status == Receipt.Status.NOT_REACHED
                ? new Answer.NotReachable(String.valueOf(message.getErrorCode()), "Found at Twilio, not delivered.")
                : new Answer.Accepted(message.getSid());
    }

    /** What a status callback says; null for states we do not know. */
    static Receipt.@Nullable Status status(String state, @Nullable String errorCode) {
        Receipt.Status status = STATES.get(state);
        if (status != Receipt.Status.NOT_REACHED || errorCode == null) {
            return status;
        }
        if (errorCode.equals(String.valueOf(STOPPED))) {
            return Receipt.Status.STOPPED;
        }
        return errorCode.equals("30005") ? Receipt.Status.ADDRESS_GONE : status;
    }
}
