package io.journeyman.messaging.outbox;

import io.journeyman.content.TemplateId;
import io.journeyman.content.Templates;
import io.journeyman.shared.Uses;
import java.util.List;
import org.springframework.stereotype.Component;

/** A message that people still wait for is not deleted under them. */
@Component
class WaitingUses implements Uses {

    private final SweepStore store;

    WaitingUses(SweepStore store) {
        this.store = store;
    }

    @Override
    public List<Use> of(String kind, String id) {
        long waiting = Templates.KIND.equals(kind) ? store.waitingFor(TemplateId.of(id)) : 0;
        return waiting == 0
                ? List.of()
                : List.of(new Use("message", waiting + " messages on their way", "/settings/channels"));
    }
}
