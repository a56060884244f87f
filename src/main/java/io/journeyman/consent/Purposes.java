package io.journeyman.consent;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Invalid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people can agree to. Purposes are switched off, never deleted: the proof refers to them. */
@Service
public class Purposes {

    private final PurposeStore store;
    private final Audit audit;

    Purposes(PurposeStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** All of them, in the order screens show them. */
    @Transactional(readOnly = true)
    public List<Purpose> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Purpose> find(String key) {
        return store.all().stream().filter(purpose -> purpose.key().equals(key)).findFirst();
    }

    /** Adds a marketing purpose. The key is taken once and for ever. */
    @Transactional
    public Purpose add(String key, String name, String description) {
        if (!key.matches("[a-z][a-z0-9_]{1,39}")) {
            throw Invalid.field("/key", "bad-key", "Use small letters, digits and _, beginning with a letter.");
        }
        checkTexts(name, description);
        Purpose purpose = new Purpose(key, name, description, Purpose.Kind.MARKETING, true);
        if (!store.add(purpose, store.all().size())) {
            throw Invalid.field("/key", "taken", "There is a purpose with this key already.");
        }
        audit.record("purpose.added", "purpose", key, null, purpose);
        return purpose;
    }

    /** Changes what people read, or switches it off. */
    @Transactional
    public Purpose change(String key, String name, String description, boolean active) {
        checkTexts(name, description);
        Purpose before = find(key).orElseThrow(() -> new PurposeNotFound(key));
        Purpose after = new Purpose(key, name, description, before.kind(), active);
        store.change(key, name, description, active);
        audit.record("purpose.changed", "purpose", key, before, after);
        return after;
    }

    private static void checkTexts(String name, String description) {
        if (name.isBlank() || name.length() > 120) {
            throw Invalid.field("/name", "bad-length", "Give a name of at most 120 characters.");
        }
        if (description.isBlank() || description.length() > 500) {
            throw Invalid.field("/description", "bad-length", "Say in at most 500 characters what people get.");
        }
    }
}
