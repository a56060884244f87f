package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A contact's fields by name, to change some of them and to tell what changed. */
final class ContactShape {

    /** Fields that values may name, beside {@code company} and {@code attribute.…}. */
    static final Set<String> KEYS = Set.of(
            "email",
            "phone",
            "viber",
            "viberId",
            "firstName",
            "lastName",
            "jobTitle",
            "companyId",
            "language",
            "timeZone",
            "country",
            "city",
            "source",
            "mayBeCalled",
            "lifecycleStage");

    private ContactShape() {}

    static ContactRecord blank(ContactId id, Instant now) {
        return new ContactRecord(
                id,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                LifecycleStage.PROSPECT,
                now,
                now,
                now);
    }

    static Map<String, @Nullable Object> toMap(ContactRecord c) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("email", c.email());
        map.put("phone", c.phone());
        map.put("viber", c.viber());
        map.put("viberId", c.viberId());
        map.put("firstName", c.firstName());
        map.put("lastName", c.lastName());
        map.put("jobTitle", c.jobTitle());
        map.put("companyId", c.companyId());
        map.put("companyByHand", c.companyByHand());
        map.put("language", c.language());
        map.put("timeZone", c.timeZone());
        map.put("country", c.country());
        map.put("city", c.city());
        map.put("source", c.source());
        map.put("mayBeCalled", c.mayBeCalled());
        map.put("lifecycleStage", c.lifecycleStage());
        map.put("lifecycleSince", c.lifecycleSince());
        return map;
    }

    /** The record with some fields replaced; the stage's date follows the stage. */
    static ContactRecord with(ContactRecord old, Map<String, ? extends @Nullable Object> changes, Instant now) {
        Map<String, @Nullable Object> map = toMap(old);
        map.putAll(changes);
        boolean newStage = !Objects.equals(map.get("lifecycleStage"), old.lifecycleStage());
        return new ContactRecord(
                old.id(),
                (String) map.get("email"),
                (String) map.get("phone"),
                (Boolean) Objects.requireNonNull(map.get("viber")),
                (String) map.get("viberId"),
                (String) map.get("firstName"),
                (String) map.get("lastName"),
                (String) map.get("jobTitle"),
                (CompanyId) map.get("companyId"),
                (Boolean) Objects.requireNonNull(map.get("companyByHand")),
                (String) map.get("language"),
                (String) map.get("timeZone"),
                (String) map.get("country"),
                (String) map.get("city"),
                (String) map.get("source"),
                (Boolean) Objects.requireNonNull(map.get("mayBeCalled")),
                (LifecycleStage) Objects.requireNonNull(map.get("lifecycleStage")),
                newStage ? now : old.lifecycleSince(),
                old.createdAt(),
                now);
    }

    /** Names of the fields that differ. */
    static List<String> differences(ContactRecord before, ContactRecord after) {
        Map<String, @Nullable Object> old = toMap(before);
        List<String> names = new ArrayList<>();
        toMap(after).forEach((name, value) -> {
            if (!Objects.equals(value, old.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    static @Nullable String text(@Nullable Object value) {
        if (value instanceof LifecycleStage stage) {
            return stage.name().toLowerCase(java.util.Locale.ROOT);
        }
        return value == null ? null : value.toString();
    }
}
