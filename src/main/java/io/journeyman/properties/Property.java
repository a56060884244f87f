package io.journeyman.properties;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A custom property of a kind of record.
 *
 * @param id never changes
 * @param record whose property it is
 * @param name stable key, {@code [a-z][a-z0-9_]*}, part of {@code attribute.<name>}
 * @param label what people call it
 * @param description what it means and who fills it in
 * @param type its values
 * @param choices what can be chosen, in order; empty unless the type is a choice
 * @param ownerId the colleague who answers for it; null when created by the system
 * @param ownerName that colleague's name at the time
 * @param archived no longer offered; its values are kept
 * @param createdAt when it was defined
 */
public record Property(
        UUID id,
        RecordKind record,
        String name,
        String label,
        String description,
        PropertyType type,
        List<Choice> choices,
        @Nullable UUID ownerId,
        String ownerName,
        boolean archived,
        Instant createdAt) {

    public Property {
        choices = List.copyOf(choices);
    }

    /**
     * One value of a choice property.
     *
     * @param value stable key
     * @param label what people read
     * @param archived kept where already chosen, not offered any more
     */
    public record Choice(String value, String label, boolean archived) {}
}
