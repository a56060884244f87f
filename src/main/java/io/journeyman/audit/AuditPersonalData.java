package io.journeyman.audit;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What colleagues did to a person's record. Erasing blanks the content; that something happened remains. */
@Component
class AuditPersonalData implements PersonalData {

    private static final String KIND = "contact";

    private final AuditStore store;

    AuditPersonalData(AuditStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        AuditFilter about = new AuditFilter(null, KIND, contact.toString(), null, null, null);
        Page<AuditEntry> entries = store.page(about, Paging.first(Paging.MAX_SIZE));
        List<Map<String, String>> lines = entries.items().stream()
                .map(entry -> Map.of("at", entry.at().toString(), "action", entry.action()))
                .toList();
        return lines.isEmpty() ? Map.of() : Map.of("changes by colleagues", lines);
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(KIND, contact.toString());
    }

    @Override
    public void merge(ContactId from, ContactId into) {
        // stays with the record it happened to
    }
}
