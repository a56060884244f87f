package io.journeyman.shared.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs all workers of this node, each on its own threads, from the moment the web server answers until shutdown. A worker
 * that throws is logged and rests with growing pauses; the others go on.
 */
@Component
public class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long LONGEST_REST_MILLIS = 30_000;
    private static final int DRAIN_LIMIT = 100_000;

    private final ObjectProvider<Worker> workers;
    private final ObjectProvider<WorkerSource> sources;
    private final Wakeups wakeups;
    private final WorkSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(
            ObjectProvider<Worker> workers,
            ObjectProvider<WorkerSource> sources,
            Wakeups wakeups,
            WorkSettings settings) {
        this.workers = workers;
        this.sources = sources;
        this.wakeups = wakeups;
        this.settings = settings;
    }

    /** Runs every worker in turn, in the calling thread, until none has anything due. For tests and for one-off tools. */
    public int drain() {
        int all = 0;
        int round;
        do {
            round = all().filter(Worker::drains).mapToInt(Worker::work).sum();
            all += round;
            if (all > DRAIN_LIMIT) {
                throw new IllegalStateException("the workers never come to rest");
            }
        } while (round > 0);
        return all;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (!settings.enabled()) {
            return;
        }
        all().forEach(worker -> {
            for (int i = 1; i <= worker.threads(); i++) {
                Thread thread = new Thread(() -> loop(worker), worker.name() + "-" + i);
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        });
    }

    private Stream<Worker> all() {
        return Stream.concat(
                workers.orderedStream(), sources.orderedStream().flatMap(source -> source.workers().stream()));
    }

    private void loop(Worker worker) {
        long rest = 0;
        while (running) {
            try {
                if (worker.work() > 0) {
                    rest = 0;
                    continue;
                }
                rest = worker.pause().toMillis();
            } catch (RuntimeException e) {
                rest = Math.min(LONGEST_REST_MILLIS, Math.max(1_000, rest * 2));
                if (running) {
                    LOG.error("worker {} failed, goes on in {} ms", worker.name(), rest, e);
                }
            }
            if (!running || !sleep(worker, rest)) {
                return;
            }
        }
    }

    private boolean sleep(Worker worker, long millis) {
        try {
            wakeups.await(worker.name(), millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        all().forEach(worker -> wakeups.wake(worker.name()));
        for (Thread thread : threads) {
            join(thread);
        }
        threads.clear();
    }

    private void join(Thread thread) {
        try {
            thread.join(settings.stopTimeout().toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
