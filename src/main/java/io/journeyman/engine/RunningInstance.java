package io.journeyman.engine;

import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's run that has not ended.
 *
 * @param instanceId the process instance
 * @param rootInstanceId the run that called it; its own id where nobody did
 * @param contact who
 * @param subjectKey what it is about, or null
 * @param version where it runs
 * @param startedAt when
 */
public record RunningInstance(
        String instanceId,
        String rootInstanceId,
        ContactId contact,
        @Nullable String subjectKey,
        DeployedVersion version,
        Instant startedAt) {}
