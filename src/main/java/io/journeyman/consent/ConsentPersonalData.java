package io.journeyman.consent;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.PersonalData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Consent and its proof, for export, erasure and merging. The do-not-write list stays: it holds no person, only hashes. */
@Component
class ConsentPersonalData implements PersonalData {

    private final ConsentStore store;
    private final ConfirmationStore confirmations;
    private final FrequencyStore frequency;

    ConsentPersonalData(ConsentStore store, ConfirmationStore confirmations, FrequencyStore frequency) {
        this.store = store;
        this.confirmations = confirmations;
        this.frequency = frequency;
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        List<Map<String, Object>> rows =
                store.entries(contact).stream().map(this::row).toList();
        return Map.of("consents", rows);
    }

    private Map<String, Object> row(ConsentEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("purpose", entry.purpose());
        row.put("channel", ConsentStore.text(entry.channel()));
        row.put("state", entry.state());
        row.put("legalBasis", entry.basis());
        row.put("at", entry.at());
        row.put("source", entry.source());
        row.put("evidence", entry.evidence());
        String hash = entry.wordingHash();
        if (hash != null) {
            store.wording(hash).ifPresent(wording -> row.put("wording", wording));
        }
        return row;
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(contact);
        confirmations.erase(contact);
        frequency.erase(contact);
    }

    @Override
    public void merge(ContactId from, ContactId into) {
        store.moveEntries(from, into);
        List<ConsentEntry> inOrder = new ArrayList<>(store.entries(into));
        inOrder.sort(Comparator.comparing(ConsentEntry::at).thenComparing(ConsentEntry::id));
        store.restand(inOrder);
        confirmations.erase(from);
        frequency.erase(from);
    }
}
