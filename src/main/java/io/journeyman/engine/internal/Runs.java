package io.journeyman.engine.internal;

import io.journeyman.engine.DiagramElement;
import io.journeyman.engine.ElementType;
import io.journeyman.engine.OpenWait;
import io.journeyman.engine.RunningInstance;
import io.journeyman.engine.Standing;
import io.journeyman.engine.Standing.State;
import io.journeyman.engine.internal.RunStore.RunRow;
import io.journeyman.engine.internal.RunStore.WaitRow;
import io.journeyman.engine.internal.StandingStore.TokenRow;
import io.journeyman.engine.internal.executor.Trouble;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows of the engine's tables into our records. */
@Component
class Runs {

    private final Versions versions;

    Runs(Versions versions) {
        this.versions = versions;
    }

    RunningInstance running(RunRow row) {
        return new RunningInstance(
                row.instanceId(),
                Optional.ofNullable(row.rootInstanceId()).orElse(row.instanceId()),
                ContactId.of(row.contact()),
                row.subject(),
                versions.version(row.definitionId()),
                row.startedAt().toInstant(ZoneOffset.UTC));
    }

    OpenWait wait(WaitRow row) {
        DiagramElement element = versions.element(row.definitionId(), row.elementId());
        var version = versions.version(row.definitionId());
        String name = element.name();
        Place place = new Place(
                row.instanceId(),
                Optional.ofNullable(row.rootInstanceId()).orElse(row.instanceId()),
                row.executionId(),
                Optional.ofNullable(row.activityInstanceId()).orElse(row.executionId()),
                version.definitionId(),
                version.journeyKey(),
                version.version(),
                element.id(),
                name == null || name.isBlank() ? element.id() : name);
        return new OpenWait(
                row.id(),
                place,
                ContactId.of(row.contact()),
                row.subject(),
                row.kind(),
                versions.settings(element),
                element.type() == ElementType.GOAL_START);
    }

    /** One standing per token; a token may have several jobs, of which the worst and the next due one count. */
    List<Standing> standing(List<TokenRow> tokens) {
        Map<String, List<TokenRow>> byToken = new LinkedHashMap<>();
        tokens.forEach(token -> byToken.computeIfAbsent(token.executionId(), id -> new ArrayList<>())
                .add(token));
        return byToken.values().stream().map(this::ofToken).toList();
    }

    private Standing standing(TokenRow token, State state, @Nullable Instant due, @Nullable TokenRow trouble) {
        String failedAt = trouble == null ? null : trouble.failedAt();
        String line = trouble == null ? null : trouble.trouble();
        return new Standing(
                token.instanceId(),
                versions.version(token.definitionId()),
                failedAt == null ? token.elementId() : failedAt,
                state,
                due,
                line == null ? null : Trouble.codeOf(line));
    }

    private Standing ofToken(List<TokenRow> rows) {
        TokenRow first = rows.get(0);
        Optional<TokenRow> trouble =
                rows.stream().filter(row -> row.trouble() != null).findFirst();
        Instant due = rows.stream()
                .map(TokenRow::due)
                .filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.naturalOrder())
                .map(local -> local.toInstant(ZoneOffset.UTC))
                .orElse(null);
        return standing(first, state(first, rows, trouble), due, trouble.orElse(null));
    }

    private State state(TokenRow first, List<TokenRow> rows, Optional<TokenRow> trouble) {
        if (trouble.isPresent()) {
            Integer left = trouble.get().retries();
            return left != null && left > 0 ? State.RETRYING : State.STUCK;
        }
        if (rows.stream().anyMatch(row -> "message".equals(row.jobType()))) {
            return State.DUE;
        }
        if (first.tasks() > 0) {
            return State.TASK;
        }
        if (first.parts() > 0) {
            return State.CALLED;
        }
        boolean awaits = rows.stream().anyMatch(row -> "journeyman-await".equals(row.handler()));
        return first.subscriptions() > 0 || awaits ? State.LISTENING : State.WAITING;
    }
}
