package io.journeyman.events;

import io.journeyman.shared.work.Wakeups;
import io.journeyman.shared.work.Worker;
import io.journeyman.shared.work.WorkerSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives each consumer of the stream a worker of its own, and wakes those that an appended event is for. */
@Component
class EventWorkers implements WorkerSource {

    private final ObjectProvider<EventConsumer> consumers;
    private final ObjectProvider<EventStream> stream;
    private final Wakeups wakeups;

    EventWorkers(ObjectProvider<EventConsumer> consumers, ObjectProvider<EventStream> stream, Wakeups wakeups) {
        this.consumers = consumers;
        this.stream = stream;
        this.wakeups = wakeups;
    }

    @Override
    public List<Worker> workers() {
        return consumers
                .orderedStream()
                .<Worker>map(consumer -> new Follower(consumer, stream.getObject()))
                .toList();
    }

    void wake(Collection<NewEvent> appended) {
        Set<String> kinds = appended.stream().map(NewEvent::kind).collect(Collectors.toSet());
        consumers.stream()
                .filter(consumer -> kinds.stream().anyMatch(kind -> follows(consumer, kind)))
                .forEach(consumer -> wakeups.wake(Follower.nameOf(consumer)));
    }

    private static boolean follows(EventConsumer consumer, String kind) {
        Set<String> kinds = consumer.kinds();
        return kinds.contains(kind)
                || kinds.stream().anyMatch(k -> k.endsWith("*") && kind.startsWith(k.substring(0, k.length() - 1)));
    }

    private record Follower(EventConsumer consumer, EventStream stream) implements Worker {

        static String nameOf(EventConsumer consumer) {
            return "events-" + consumer.name();
        }

        @Override
        public String name() {
            return nameOf(consumer);
        }

        @Override
        public int work() {
            return stream.step(consumer);
        }
    }
}
