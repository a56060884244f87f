package io.journeyman.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.shared.Actor;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.web.ClientAddress;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who did what to which record. Before and after are written as JSON, so pass small records made for it: never a
 * password, a token or the text of a message.
 */
@Service
public class Audit {

    private final AuditStore store;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final Clock clock;

    Audit(AuditStore store, CurrentActor actor, ObjectMapper json, Clock clock) {
        this.store = store;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes one entry in the caller's transaction, with the acting person, the time and the caller's address.
     *
     * @param action noun and past verb, for example {@code journey.published}
     * @param recordKind the noun, for example {@code journey}
     * @param recordId its id or key; null where the action is about no single record
     * @param before null where nothing was
     * @param after null where nothing is left
     */
    @Transactional
    public void record(
            String action,
            String recordKind,
            @Nullable String recordId,
            @Nullable Object before,
            @Nullable Object after) {
        write(actor.get(), action, recordKind, recordId, before, after);
    }

    /** The same for somebody who is not logged in at that moment, such as a colleague who just logs in. */
    @Transactional
    public void recordFor(
            Actor who,
            String action,
            String recordKind,
            @Nullable String recordId,
            @Nullable Object before,
            @Nullable Object after) {
        write(who, action, recordKind, recordId, before, after);
    }

    /** Writes that something was refused; stays although the caller's transaction is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String action, String recordKind, @Nullable String recordId, @Nullable Object facts) {
        write(actor.get(), action, recordKind, recordId, null, facts);
    }

    /** The entries that match, newest first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> page(AuditFilter filter, Paging paging) {
        return store.page(filter, paging);
    }

    /** Which kinds of record there are entries about, to choose from. */
    @Transactional(readOnly = true)
    public List<String> recordKinds() {
        return store.recordKinds();
    }

    private void write(
            Actor who,
            String action,
            String recordKind,
            @Nullable String recordId,
            @Nullable Object before,
            @Nullable Object after) {
        store.insert(new AuditEntry(
                Ids.next(),
                clock.instant(),
                who,
                action,
                recordKind,
                recordId,
                text(before),
                text(after),
                ClientAddress.ofRequest()));
    }

    private @Nullable String text(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be audited: " + value.getClass(), e);
        }
    }
}
