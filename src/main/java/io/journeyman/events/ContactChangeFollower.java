package io.journeyman.events;

import io.journeyman.contacts.ContactChanges;
import io.journeyman.shared.work.Worker;
import org.springframework.stereotype.Component;

/** Carries changes of contacts into the event stream, so that everybody follows one stream only. */
@Component
class ContactChangeFollower implements Worker {

    private final ContactChangeStream stream;

    ContactChangeFollower(ContactChangeStream stream) {
        this.stream = stream;
    }

    @Override
    public String name() {
        return ContactChanges.WORKER;
    }

    @Override
    public int work() {
        return stream.step();
    }
}
