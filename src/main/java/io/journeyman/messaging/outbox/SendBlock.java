package io.journeyman.messaging.outbox;

import io.journeyman.content.Template;
import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.messaging.Outbox;
import io.journeyman.messaging.OutboxMessage;
import io.journeyman.shared.Channel;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.SettingWrong;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import io.journeyman.steps.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What all send blocks share: they lay the message down in the engine's transaction and go on, unless the drawing asks what
 * became of it; then the person waits for that.
 */
@Component
public class SendBlock {

    private static final String MESSAGE = "message";
    private static final String USEFUL_FOR = "usefulFor";
    private static final String WITHIN = "within";

    private final Templates templates;
    private final Outbox outbox;

    SendBlock(Templates templates, Outbox outbox) {
        this.templates = templates;
        this.outbox = outbox;
    }

    /**
     * The settings of a send block.
     *
     * @param usefulFor how long after queueing the message is still worth sending, ISO 8601
     * @param within how long to wait for the outcome, counted from the hand-off, ISO 8601
     */
    public static Setting[] settings(Channel channel, String usefulFor, String within) {
        return new Setting[] {
            Setting.choiceFrom(MESSAGE, "Message", "templates:" + channel.name().toLowerCase(Locale.ROOT))
                    .need(),
            Setting.duration(USEFUL_FOR, "Worth sending for")
                    .orElse(usefulFor)
                    .help("A message that could not leave by then is not sent any more."),
            Setting.duration(WITHIN, "Wait for the outcome at most")
                    .orElse(within)
                    .help("Only counts if the drawing asks what became of the message.")
        };
    }

    public List<SettingProblem> check(Channel channel, Settings settings) {
        if (!settings.has(MESSAGE)) {
            return List.of();
        }
        TemplateId id;
        try {
            id = new TemplateId(settings.id(MESSAGE));
        } catch (SettingWrong e) {
            return List.of(new SettingProblem(MESSAGE, "no-message", "Choose a message."));
        }
        boolean other =
                templates.find(id).filter(found -> found.channel() != channel).isPresent();
        if (other) {
            return List.of(new SettingProblem(MESSAGE, "other-channel", "Choose a message written for this channel."));
        }
        return templates.readiness(id).stream()
                .map(problem -> new SettingProblem(MESSAGE, problem.code(), problem.sentence()))
                .toList();
    }

    /** Reads the messages' names and purposes once for everybody. */
    public void prepare(StepCohort cohort) {
        cohort.keep(Batch.class, new Batch());
    }

    /** @param atDeadline what the block is told when nothing became known in time */
    public StepResult handle(Channel channel, StepCall call, String atDeadline) {
        Batch batch = call.cohort().kept(Batch.class).orElseGet(() -> {
            Batch fresh = new Batch();
            call.cohort().keep(Batch.class, fresh);
            return fresh;
        });
        Template template = batch.template(new TemplateId(call.settings().id(MESSAGE)));
        boolean awaits = call.outcomesUsed().stream().anyMatch(outcome -> !SendOutcome.QUEUED.equals(outcome));
        Instant expiresAt = call.now().plus(call.settings().duration(USEFUL_FOR));
        batch.queue(
                call.cohort(),
                new OutboxMessage(
                        channel,
                        call.contact(),
                        template.id(),
                        template.name(),
                        purpose(template),
                        call.place(),
                        call.subjectKey(),
                        expiresAt,
                        awaits));
        Duration within = call.settings().duration(WITHIN);
        return awaits ? StepResult.await(call.now().plus(within), atDeadline) : StepResult.done(SendOutcome.QUEUED);
    }

    private static String purpose(Template template) {
        if (template.purpose() == null) {
            throw new SettingWrong(MESSAGE);
        }
        return template.purpose();
    }

    /** What one cohort shares: messages read once, rows inserted at once. */
    private final class Batch {

        private final Map<TemplateId, Template> known = new HashMap<>();
        private final List<OutboxMessage> queued = new ArrayList<>();

        Template template(TemplateId id) {
            return known.computeIfAbsent(id, templates::get);
        }

        void queue(StepCohort cohort, OutboxMessage message) {
            if (queued.isEmpty()) {
                cohort.atEnd(() -> {
                    outbox.queue(List.copyOf(queued));
                    queued.clear();
                });
            }
            queued.add(message);
        }
    }
}
