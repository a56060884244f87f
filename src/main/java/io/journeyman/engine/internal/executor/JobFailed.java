package io.journeyman.engine.internal.executor;

import org.jspecify.annotations.Nullable;

/** A job's code threw; carries which job, at which element, and what to remember of it. */
final class JobFailed extends RuntimeException {

    private final String jobId;
    private final @Nullable String elementId;
    private final boolean conflict;
    private final Trouble trouble;

    JobFailed(String jobId, @Nullable String elementId, Throwable cause) {
        super(cause);
        this.jobId = jobId;
        this.elementId = elementId;
        this.conflict = Trouble.isConflict(cause);
        this.trouble = Trouble.of(cause);
    }

    String jobId() {
        return jobId;
    }

    @Nullable
    String elementId() {
        return elementId;
    }

    boolean isConflict() {
        return conflict;
    }

    Trouble trouble() {
        return trouble;
    }
}
