package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact while it is being changed, before anything is written. */
final class ContactDraft {

    private static final Set<String> YES_OR_NO = Set.of("viber", "mayBeCalled");

    final @Nullable ContactRecord before;
    final Map<String, Object> attributesBefore;
    final Map<String, @Nullable Object> attributes = new HashMap<>();
    ContactRecord now;
    /** A company given by name, for those whose mail domain tells none. */
    @Nullable
    String companyName;

    ContactDraft(ContactRecord before, Map<String, Object> attributesBefore) {
        this.before = before;
        this.now = before;
        this.attributesBefore = attributesBefore;
    }

    ContactDraft(ContactId id, Instant at) {
        this.before = null;
        this.now = ContactShape.blank(id, at);
        this.attributesBefore = Map.of();
    }

    ContactId id() {
        return now.id();
    }

    /** A colleague's change: what is named is set, null clears, choosing a company decides it for good. */
    void set(Parsed values, Instant at) {
        Map<String, @Nullable Object> fields = new HashMap<>(values.fields());
        if (fields.containsKey("companyId")) {
            fields.put("companyByHand", true);
        }
        now = ContactShape.with(now, fields, at);
        attributes.putAll(values.attributes());
        companyName = values.companyName() != null ? values.companyName() : companyName;
    }

    /** An upsert's row: blanks say nothing, and the rule decides between old and new values. */
    void merge(Parsed values, UpsertRule rule, Instant at) {
        if (before != null && rule == UpsertRule.SKIP) {
            return;
        }
        boolean fill = before != null && rule == UpsertRule.FILL;
        Map<String, @Nullable Object> known = ContactShape.toMap(now);
        Map<String, @Nullable Object> fields = new HashMap<>();
        values.fields().forEach((name, value) -> {
            boolean has =
                    known.get(name) != null && !(YES_OR_NO.contains(name) && Boolean.FALSE.equals(known.get(name)));
            boolean keeps = has && (fill || name.equals("source"));
            if (value != null && !keeps) {
                fields.put(name, value);
            }
        });
        now = ContactShape.with(now, fields, at);
        values.attributes().forEach((name, value) -> {
            boolean has = attributesBefore.containsKey(name) || attributes.get(name) != null;
            if (value != null && !(fill && has)) {
                attributes.put(name, value);
            }
        });
        companyName = values.companyName() != null ? values.companyName() : companyName;
    }

    /** Whether its company is to be found by mail domain or name now. */
    boolean wantsCompany() {
        if (now.companyByHand()) {
            return false;
        }
        boolean newAddress = before == null || !Objects.equals(before.email(), now.email());
        return newAddress || (companyName != null && now.companyId() == null);
    }

    void link(@Nullable CompanyId company, boolean byHand, Instant at) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("companyId", company);
        fields.put("companyByHand", byHand);
        now = ContactShape.with(now, fields, at);
    }

    boolean isChanged() {
        return before == null
                || !ContactShape.differences(before, now).isEmpty()
                || !changedAttributes().isEmpty();
    }

    Map<String, @Nullable Object> changedAttributes() {
        Map<String, @Nullable Object> changed = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (!Objects.equals(value, attributesBefore.get(name))) {
                changed.put(name, value);
            }
        });
        return changed;
    }
}
