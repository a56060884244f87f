package io.journeyman.consent;

import java.time.Instant;

/** The gate's answer to an {@link Ask}. */
public sealed interface Verdict {

    /** It may leave now. A place in the cap is kept until {@link MaySend#confirm}, {@link MaySend#release} or 30 minutes. */
    record Yes() implements Verdict {}

    /** Not now: ask again then. Always before the message expires. */
    record Later(Instant at, Reason reason) implements Verdict {}

    /** Never: the message ends as not sent. */
    record No(Reason reason) implements Verdict {}
}
