package io.journeyman.engine.internal.running;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.ElementType;
import io.journeyman.steps.MessageClock;
import io.journeyman.steps.MessageClock.LastSend;
import io.journeyman.steps.MessageClock.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A time that follows a message counts from the moment the message was handed to its provider. Looked at when the time
 * is up, so that the normal case costs nothing until then.
 */
@Component
class HandOffs {

    private final ObjectProvider<MessageClock> clocks;
    private final Waits waits;
    private final Clock clock;

    HandOffs(ObjectProvider<MessageClock> clocks, Waits waits, Clock clock) {
        this.clocks = clocks;
        this.waits = waits;
        this.clock = clock;
    }

    /** Whether the drawn timer that just fired is set again because of the message before it. */
    boolean postponed(CommandContext context, ExecutionEntity run, String elementId) {
        if (!(context.getCurrentJob() instanceof TimerEntity fired) || !followsMessages(run, elementId)) {
            return false;
        }
        Optional<Instant> from = countsFrom(run, opened(fired));
        return from.isPresent() && again(fired, waits.until(run, elementId, from.get()));
    }

    /** Likewise for the deadline of an awaiting step, which counts from the hand-off of its own message. */
    boolean postponed(CommandContext context, ExecutionEntity run, Duration patience) {
        if (!(context.getCurrentJob() instanceof TimerEntity fired)) {
            return false;
        }
        Optional<Instant> from = countsFrom(run, opened(fired));
        return from.isPresent() && again(fired, from.get().plus(patience));
    }

    /** The engine stores milliseconds; a message queued in the same one still came before. */
    private static Instant opened(JobEntity fired) {
        return fired.getCreateTime().toInstant().plusMillis(1);
    }

    /** Reminders and escalations of colleagues' tasks have nothing to do with messages. */
    private static boolean followsMessages(ExecutionEntity run, String elementId) {
        DiagramElement element = Drawn.element(run, elementId);
        String host = element.attachedTo();
        if (host == null) {
            return true;
        }
        ElementType type = Drawn.element(run, host).type();
        return type != ElementType.HUMAN_TASK && type != ElementType.PART;
    }

    private Optional<Instant> countsFrom(ExecutionEntity run, Instant opened) {
        Optional<LastSend> last = Optional.ofNullable(clocks.getIfAvailable())
                .flatMap(messages -> messages.lastSend(run.getProcessInstanceId(), opened));
        return last.map(send -> send.state() == State.QUEUED ? clock.instant() : send.at());
    }

    private boolean again(TimerEntity fired, Instant until) {
        Instant due = until.truncatedTo(ChronoUnit.MILLIS);
        if (!due.isAfter(clock.instant())) {
            return false;
        }
        Timers.again(fired, due);
        return true;
    }
}
