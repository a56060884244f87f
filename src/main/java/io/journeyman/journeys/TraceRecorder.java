package io.journeyman.journeys;

import io.journeyman.engine.Trace;
import io.journeyman.engine.Traces;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.events.NewEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the engine's movements into rows, in the engine's transaction: the source of counts, paths and funnels. What began
 * and ended within the transaction is written once.
 */
@Component
class TraceRecorder implements Traces {

    /** The reason with which the engine is asked to end a run because its whole journey ends. */
    static final String JOURNEY_ENDED = "The journey was ended.";

    private final TraceStore store;
    private final PublishedVersions versions;
    private final ContactEvents events;

    TraceRecorder(TraceStore store, PublishedVersions versions, ContactEvents events) {
        this.store = store;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public void record(List<Trace> traces) {
        Sheet sheet = new Sheet();
        traces.forEach(sheet::add);
        store.begin(sheet.began);
        store.enter(new ArrayList<>(sheet.visits.values()));
        store.enter(sheet.forks);
        store.leave(sheet.leaves);
        store.follow(sheet.arrows);
        store.end(sheet.ended);
        if (!sheet.news.isEmpty()) {
            events.append(sheet.news);
        }
    }

    /** The rows of one transaction. */
    private final class Sheet {

        final List<TraceStore.Began> began = new ArrayList<>();
        final List<TraceStore.Ended> ended = new ArrayList<>();
        final Map<String, TraceStore.Visit> visits = new LinkedHashMap<>();
        final List<TraceStore.Visit> forks = new ArrayList<>();
        final List<TraceStore.Leave> leaves = new ArrayList<>();
        final List<TraceStore.Arrow> arrows = new ArrayList<>();
        final List<NewEvent> news = new ArrayList<>();

        void add(Trace trace) {
            if (trace instanceof Trace.Started started) {
                start(started);
            } else if (trace instanceof Trace.Ended end) {
                end(end);
            } else if (trace instanceof Trace.Entered entered) {
                enter(entered);
            } else if (trace instanceof Trace.Left left) {
                leave(left);
            } else if (trace instanceof Trace.FlowTaken flow) {
                follow(flow);
            }
        }

        private void start(Trace.Started started) {
            versions.origin(started.version().definitionId()).ifPresent(origin -> {
                began.add(new TraceStore.Began(
                        started.instanceId(),
                        started.rootInstanceId(),
                        origin,
                        started.contact(),
                        started.subjectKey(),
                        started.at()));
                if (started.callerInstanceId() == null) {
                    news.add(NewEvent.of(started.contact(), EventKinds.JOURNEY_ENTERED, started.at(), "journey")
                            .titled(versions.name(origin.journey()))
                            .about("journey", origin.journey().toString())
                            .in(started.instanceId(), null)
                            .with("version", origin.version()));
                }
            });
        }

        private void end(Trace.Ended end) {
            Optional<VersionStore.Origin> origin = versions.origin(end.version().definitionId());
            if (origin.isEmpty()) {
                return;
            }
            ended.add(new TraceStore.Ended(
                    end.instanceId(),
                    ending(end.cancelled()),
                    end.endElementId(),
                    end.outcome(),
                    end.cancelled(),
                    end.at()));
            if (origin.get().kind() == JourneyKind.JOURNEY) {
                NewEvent left = NewEvent.of(end.contact(), EventKinds.JOURNEY_LEFT, end.at(), "journey")
                        .titled(versions.name(origin.get().journey()))
                        .about("journey", origin.get().journey().toString())
                        .in(end.instanceId(), end.endElementId())
                        .with("version", origin.get().version());
                String outcome = end.outcome();
                news.add(outcome == null ? left : left.with("outcome", outcome));
            }
        }

        private static RunEnding ending(@Nullable String cancelled) {
            if (cancelled == null) {
                return RunEnding.FINISHED;
            }
            return cancelled.equals(JOURNEY_ENDED) ? RunEnding.JOURNEY_ENDED : RunEnding.TAKEN_OUT;
        }

        private void enter(Trace.Entered entered) {
            versions.origin(entered.place().definitionId())
                    .ifPresent(origin -> visits.put(
                            entered.place().activityInstanceId(),
                            new TraceStore.Visit(
                                    entered.instanceId(),
                                    entered.place().activityInstanceId(),
                                    origin,
                                    entered.contact(),
                                    entered.place().elementId(),
                                    entered.type().name(),
                                    entered.at())));
        }

        private void leave(Trace.Left left) {
            TraceStore.Visit visit = visits.get(left.place().activityInstanceId());
            if (visit != null) {
                visit.leftAt = left.at();
                visit.outcome = left.outcome();
                visit.interrupted = left.cancelled();
            } else if (versions.origin(left.place().definitionId()).isPresent()) {
                leaves.add(new TraceStore.Leave(
                        left.instanceId(),
                        left.place().activityInstanceId(),
                        left.outcome(),
                        left.cancelled(),
                        left.at()));
            }
        }

        private void follow(Trace.FlowTaken flow) {
            if (versions.origin(flow.definitionId()).isEmpty()) {
                return;
            }
            TraceStore.Visit newest = null;
            for (TraceStore.Visit visit : visits.values()) {
                if (visit.instanceId.equals(flow.instanceId()) && visit.elementId.equals(flow.sourceElementId())) {
                    newest = visit;
                }
            }
            if (newest == null) {
                arrows.add(new TraceStore.Arrow(flow.instanceId(), flow.sourceElementId(), flow.flowId()));
            } else if (newest.flowId == null) {
                newest.flowId = flow.flowId();
            } else {
                TraceStore.Visit twin = newest.again();
                twin.flowId = flow.flowId();
                forks.add(twin);
            }
        }
    }
}
