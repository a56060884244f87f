package io.journeyman.messaging.outbox;

import io.journeyman.content.TemplateId;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageOrigin;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message this node holds, with what is needed to build and send it.
 *
 * @param seq short number for public tokens
 * @param attempt the claim's fencing number; a writer with an older one matches no row
 * @param failures how often the provider could not take it so far
 * @param contact null for a notice to a colleague
 * @param address where it goes; null until it is looked up
 * @param template null where the words are finished
 * @param visit the visit of the block that sends it; null for tests and notices
 */
public record Candidate(
        MessageId id,
        long seq,
        int attempt,
        int failures,
        Channel channel,
        MessageOrigin origin,
        @Nullable ContactId contact,
        @Nullable String address,
        @Nullable TemplateId template,
        String title,
        @Nullable String purpose,
        String messageIdHeader,
        @Nullable String journeyKey,
        @Nullable Visit visit,
        Instant expiresAt) {

    /**
     * The block that sends it.
     *
     * @param awaits whether it waits for the outcome
     */
    public record Visit(
            String instanceId, String executionId, String activityInstanceId, String elementId, boolean awaits) {}

    /** Where it goes. Fails before the address was looked up. */
    public String to() {
        if (address == null) {
            throw new IllegalStateException("no address looked up for " + id);
        }
        return address;
    }

    Candidate at(String found) {
        return copy(attempt, found);
    }

    /** As the claim left it. */
    Candidate claimed() {
        return copy(attempt + 1, address);
    }

    private Candidate copy(int number, @Nullable String where) {
        return new Candidate(
                id,
                seq,
                number,
                failures,
                channel,
                origin,
                contact,
                where,
                template,
                title,
                purpose,
                messageIdHeader,
                journeyKey,
                visit,
                expiresAt);
    }
}
