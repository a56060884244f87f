package io.journeyman.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyman.content.liquid.LiquidBroken;
import io.journeyman.shared.Cached;
import io.journeyman.shared.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a published message for one person. Values are data: they are never read as template code, and are HTML-escaped in
 * the body of an e-mail. Throws {@link RenderFailed} where the message itself is broken or misses a value.
 */
@Service
public class Rendering implements Cached {

    private static final int VERSIONS_KEPT = 300;

    private final RecipientValues values;
    private final Cache<TemplateVersionId, Parts> parsed =
            Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build();

    Rendering(RecipientValues values) {
        this.values = values;
    }

    /** The values of these people, read set-wise; everybody asked for is in the answer. */
    @Transactional(readOnly = true)
    public Map<ContactId, Recipient> recipients(Collection<ContactId> contacts) {
        return values.of(contacts);
    }

    /** Reads the person's values and fills the version with them. */
    @Transactional(readOnly = true)
    public RenderedMessage render(TemplateVersion version, ContactId contact, RenderContext context) {
        Recipient recipient = values.of(List.of(contact)).get(contact);
        if (recipient == null) {
            throw new IllegalStateException("no values for " + contact);
        }
        return render(version, recipient, context);
    }

    /** Fills the version for a person whose values were read before: no database is touched. */
    public RenderedMessage render(TemplateVersion version, Recipient recipient, RenderContext context) {
        return new Filling(recipient, context, false).of(parts(version));
    }

    private Parts parts(TemplateVersion version) {
        try {
            return parsed.get(version.id(), id -> Parts.of(version));
        } catch (LiquidBroken e) {
            throw new RenderFailed("broken-source", e.sentence());
        }
    }

    @Override
    public void forget() {
        parsed.invalidateAll();
    }
}
