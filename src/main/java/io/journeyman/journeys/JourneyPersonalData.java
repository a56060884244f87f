package io.journeyman.journeys;

import io.journeyman.engine.Instances;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What journeys know about a person: which ones they went through. */
@Component
class JourneyPersonalData implements PersonalData {

    private static final String ERASED = "The person asked to be erased.";
    private static final String MERGED = "The person was merged with another one.";

    private final PersonalRunStore store;
    private final Instances instances;

    JourneyPersonalData(PersonalRunStore store, Instances instances) {
        this.store = store;
        this.instances = instances;
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        List<Map<String, Object>> runs = store.runs(contact);
        return runs.isEmpty() ? Map.of() : Map.of("journeys", runs);
    }

    @Override
    public void erase(ContactId contact) {
        instances.cancel(store.open(contact), ERASED);
        store.erase(contact);
    }

    @Override
    public void merge(ContactId from, ContactId into) {
        instances.cancel(store.open(from), MERGED);
        store.move(from, into);
    }
}
