package io.journeyman.messaging;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at messages on their way and messages sent. */
@Service
public class MessageQueries {

    private final MessageStore store;

    MessageQueries(MessageStore store) {
        this.store = store;
    }

    /** Messages to people that match, newest first; {@code q} is searched in their titles. */
    @Transactional(readOnly = true)
    public Page<Message> page(MessageFilter filter, Paging paging) {
        return store.page(filter, paging);
    }

    /** Every message to this person, newest first. */
    @Transactional(readOnly = true)
    public Page<Message> ofContact(ContactId contact, Paging paging) {
        return store.page(MessageFilter.of(contact), paging);
    }

    @Transactional(readOnly = true)
    public Optional<Message> find(MessageId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Message get(MessageId id) {
        return store.find(id).orElseThrow(MessageNotFound::new);
    }

    /** The message as the person got it. */
    @Transactional(readOnly = true)
    public MessageCopy copy(MessageId id) {
        return store.copy(id).orElseThrow(MessageNotFound::new);
    }

    /** Messages of which it is not sure whether they were sent, newest first. */
    @Transactional(readOnly = true)
    public Page<Message> doubtful(Paging paging) {
        return store.page(MessageFilter.in(MessageState.UNKNOWN), paging);
    }

    /** How the messages of each send block stand; of all versions where none is given. */
    @Transactional(readOnly = true)
    public List<ElementMessages> byElement(String journeyKey, @Nullable Integer version) {
        return store.byElement(journeyKey, version);
    }

    /** What cannot be built, grouped by block, version and cause. */
    @Transactional(readOnly = true)
    public List<BrokenGroup> broken() {
        return store.broken();
    }

    /** The last message of each of these runs; runs that sent none are left out. */
    @Transactional(readOnly = true)
    public Map<String, Message> lastOfInstances(Collection<String> instanceIds) {
        return store.lastOfInstances(instanceIds);
    }
}
