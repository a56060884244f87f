package io.journeyman.contacts;

import io.journeyman.shared.ContactId;
import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The e-mail address belongs to somebody already (409); the answer carries that contact's id as {@code contactId}. */
public final class ContactExists extends Problem {

    ContactExists(@Nullable ContactId other) {
        super(
                "contact-exists",
                409,
                "Somebody with this e-mail address exists already.",
                "Open that contact instead.",
                other == null ? Map.of() : Map.of("contactId", other.toString()),
                List.of(new FieldError("/email", "taken", "This address belongs to another contact.")));
    }
}
