package io.journeyman.shared.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a worker of this node as soon as the running transaction has committed; other nodes poll. */
@Component
public class Wakeups {

    private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

    /** Wakes the named worker after commit, or at once where no transaction runs. */
    public void wake(String worker) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(worker);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            // Not afterCommit: whoever is called there and wakes a worker would no longer be heard.
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    ring(worker);
                }
            }
        });
    }

    private void ring(String worker) {
        Semaphore bell = bell(worker);
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    boolean await(String worker, long millis) throws InterruptedException {
        return bell(worker).tryAcquire(millis, TimeUnit.MILLISECONDS);
    }

    private Semaphore bell(String worker) {
        return bells.computeIfAbsent(worker, w -> new Semaphore(0));
    }
}
