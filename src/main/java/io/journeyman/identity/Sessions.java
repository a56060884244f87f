package io.journeyman.identity;

import io.journeyman.shared.UserId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Ends log-in sessions of a colleague whose rights changed, on all nodes, as the change commits. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    void end(UserId user) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            delete(user);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delete(user);
            }
        });
    }

    private void delete(UserId user) {
        repository.findByPrincipalName(user.toString()).keySet().forEach(repository::deleteById);
    }
}
