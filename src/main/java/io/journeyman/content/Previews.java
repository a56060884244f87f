package io.journeyman.content;

import io.journeyman.content.liquid.LiquidBroken;
import io.journeyman.shared.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an author a message as one person would get it, saved or not. */
@Service
public class Previews {

    private final RecipientValues values;
    private final ContentCheck check;

    Previews(RecipientValues values, ContentCheck check) {
        this.values = values;
        this.check = check;
    }

    /** Every field a message may use now, in the order of the field menu. */
    @Transactional(readOnly = true)
    public List<MessageField> fields() {
        return values.fields();
    }

    /**
     * The message filled for the contact, or with each field's example where none is chosen. Values that are missing show as
     * the field's name in brackets.
     */
    @Transactional(readOnly = true)
    public Preview of(@Nullable String purpose, MessageContent content, @Nullable ContactId contact) {
        List<ContentProblem> problems = check.of(purpose, content);
        Recipient recipient = contact == null
                ? new Recipient(new ContactId(new UUID(0, 0)), values.examples())
                : values.of(List.of(contact)).get(contact);
        if (recipient == null) {
            return new Preview(null, problems);
        }
        try {
            Parts parts = Parts.of(content);
            return new Preview(new Filling(recipient, RenderContext.preview(), true).of(parts), problems);
        } catch (LiquidBroken e) {
            return new Preview(null, problems);
        } catch (RenderFailed e) {
            List<ContentProblem> more = new ArrayList<>(problems);
            more.add(ContentProblem.error(e.code(), e.detail(), ""));
            return new Preview(null, more);
        }
    }
}
