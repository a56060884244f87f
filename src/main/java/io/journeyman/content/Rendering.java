package io.journeyman.content;

import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Fills a published message for one person. Values are data: they are never read as template code, and are HTML-escaped in
 * the body of an e-mail. Throws {@link RenderFailed} where the message itself is broken.
 */
@Service
public class Rendering {

    /** The values of these people, read set-wise; everybody asked for is in the answer. */
    public Map<ContactId, Recipient> recipients(Collection<ContactId> contacts) {
        throw new UnsupportedOperationException();
    }

    /** Reads the person's values and fills the version with them. */
    public RenderedMessage render(TemplateVersion version, ContactId contact, RenderContext context) {
        throw new UnsupportedOperationException();
    }

    /** Fills the version for a person whose values were read before: no database is touched. */
    public RenderedMessage render(TemplateVersion version, Recipient recipient, RenderContext context) {
        throw new UnsupportedOperationException();
    }
}
