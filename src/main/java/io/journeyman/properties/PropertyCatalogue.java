package io.journeyman.properties;

import io.journeyman.shared.Cached;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All definitions in memory. Other nodes see a change after two seconds at most. */
@Component
class PropertyCatalogue implements Cached {

    private static final long AGE = Duration.ofSeconds(2).toNanos();

    private final PropertyStore store;
    private volatile @Nullable Read read;

    PropertyCatalogue(PropertyStore store) {
        this.store = store;
    }

    List<Property> all() {
        Read known = read;
        long now = System.nanoTime();
        if (known == null || now - known.at() > AGE) {
            known = new Read(store.all(), now);
            read = known;
        }
        return known.properties();
    }

    @Override
    public void forget() {
        read = null;
    }

    /** Forgets now, for the rest of this transaction, and once more when others can see what it did. */
    void forgetAfterCommit() {
        forget();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    private record Read(List<Property> properties, long at) {}
}
