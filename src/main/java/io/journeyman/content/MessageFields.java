package io.journeyman.content;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A group of values that messages may use; whoever owns the values brings one (contact, company, score …). */
public interface MessageFields {

    /** First part of the path in a message, for example {@code contact}. */
    String group();

    /** What this group offers now. */
    List<MessageField> fields();

    /** Plain values (strings, numbers, booleans, dates as ISO strings) by field name, for each of the contacts. */
    Map<ContactId, Map<String, Object>> values(Collection<ContactId> contacts);
}
