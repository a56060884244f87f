package io.journeyman.content;

import io.journeyman.shared.ContactId;
import java.util.Map;

/**
 * A person's values as messages may use them: maps, lists, strings, numbers and booleans only, by group
 * ({@code contact → firstName → "Ada"}).
 */
public record Recipient(ContactId contact, Map<String, Object> values) {

    public Recipient {
        values = Map.copyOf(values);
    }
}
