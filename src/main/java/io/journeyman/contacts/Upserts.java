package io.journeyman.contacts;

import io.journeyman.contacts.Upserted.Outcome;
import io.journeyman.properties.PropertyValues;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Problem.FieldError;
import io.journeyman.shared.stream.StreamStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates or updates many contacts with a handful of statements, however many rows. */
@Component
class Upserts {

    /** Each round takes in those whom somebody else created meanwhile; two are plenty. */
    private static final int ROUNDS = 3;

    private final ContactStore contacts;
    private final ContactParser parser;
    private final ContactWrites writes;
    private final PropertyValues properties;
    private final StreamStore streams;

    Upserts(
            ContactStore contacts,
            ContactParser parser,
            ContactWrites writes,
            PropertyValues properties,
            StreamStore streams) {
        this.contacts = contacts;
        this.parser = parser;
        this.writes = writes;
        this.properties = properties;
        this.streams = streams;
    }

    List<Upserted> run(List<ContactValues> rows, UpsertRule rule, Instant at) {
        streams.lock();
        List<Parsed> parsed =
                rows.stream().map(row -> judge(parser.parse(row, null))).toList();
        List<@Nullable Upserted> outcomes = new ArrayList<>();
        parsed.forEach(row -> outcomes.add(row.isGood() ? null : new Upserted(null, Outcome.REFUSED, row.errors())));
        for (int round = 0; round < ROUNDS && outcomes.contains(null); round++) {
            new Round(parsed, outcomes, rule, at).run();
        }
        return outcomes.stream()
                .map(outcome -> outcome != null ? outcome : refused("/email", "busy", "Try this row again."))
                .toList();
    }

    private static Parsed judge(Parsed row) {
        if (row.isGood() && row.text("email") == null && row.text("phone") == null) {
            FieldError missing =
                    new FieldError("/email", "required", "The row needs an e-mail address or a phone number.");
            return new Parsed(row.fields(), row.attributes(), row.companyName(), List.of(missing));
        }
        return row;
    }

    private static Upserted refused(String pointer, String code, String message) {
        return new Upserted(null, Outcome.REFUSED, List.of(new FieldError(pointer, code, message)));
    }

    /** One pass over the rows that have no outcome yet. */
    private final class Round {

        private final List<Parsed> rows;
        private final List<@Nullable Upserted> outcomes;
        private final UpsertRule rule;
        private final Instant at;
        private final Map<String, ContactDraft> byEmail = new HashMap<>();
        private final Map<String, ContactDraft> byPhone = new HashMap<>();
        private final Set<ContactDraft> all = new LinkedHashSet<>();
        private final Map<Integer, ContactDraft> draftOf = new LinkedHashMap<>();

        Round(List<Parsed> rows, List<@Nullable Upserted> outcomes, UpsertRule rule, Instant at) {
            this.rows = rows;
            this.outcomes = outcomes;
            this.rule = rule;
            this.at = at;
        }

        void run() {
            load();
            for (int i = 0; i < rows.size(); i++) {
                if (outcomes.get(i) == null) {
                    take(i, rows.get(i));
                }
            }
            Set<ContactDraft> late = new HashSet<>(writes.write(all, at));
            draftOf.forEach((i, draft) -> {
                if (!late.contains(draft)) {
                    outcomes.set(i, outcome(draft));
                }
            });
        }

        private void take(int i, Parsed row) {
            String email = row.text("email");
            String phone = row.text("phone");
            ContactDraft draft = email != null ? byEmail.get(email) : null;
            if (draft == null && phone != null) {
                ContactDraft other = byPhone.get(phone);
                boolean same = other != null && (email == null || other.now.email() == null);
                draft = same ? other : null;
            }
            if (draft == null) {
                draft = new ContactDraft(ContactId.next(), at);
            }
            draft.merge(row, rule, at);
            draftOf.put(i, draft);
            register(draft);
        }

        private void register(ContactDraft draft) {
            all.add(draft);
            if (draft.now.email() != null) {
                byEmail.putIfAbsent(draft.now.email(), draft);
            }
            if (draft.now.phone() != null) {
                byPhone.putIfAbsent(draft.now.phone(), draft);
            }
        }

        private void load() {
            Set<String> emails = new HashSet<>();
            Set<String> phones = new HashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                if (outcomes.get(i) == null) {
                    emails.add(rows.get(i).text("email"));
                    phones.add(rows.get(i).text("phone"));
                }
            }
            emails.removeIf(Objects::isNull);
            phones.removeIf(Objects::isNull);
            Set<ContactId> ids = new HashSet<>();
            contacts.byEmails(emails).forEach(contact -> ids.add(contact.id()));
            contacts.byPhones(phones).forEach(contact -> ids.add(contact.id()));
            Collection<ContactRecord> known = contacts.forUpdate(ids).values();
            Map<UUID, Map<String, Object>> attributes = properties.read(RecordKind.CONTACT, ContactStore.values(ids));
            known.forEach(contact -> register(new ContactDraft(
                    contact, attributes.getOrDefault(contact.id().value(), Map.of()))));
        }

        private static Upserted outcome(ContactDraft draft) {
            Outcome what =
                    draft.before == null ? Outcome.CREATED : draft.isChanged() ? Outcome.UPDATED : Outcome.UNCHANGED;
            return new Upserted(draft.id(), what, List.of());
        }
    }
}
