package io.journeyman.messaging.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.journeyman.consent.Consents;
import io.journeyman.consent.Purpose;
import io.journeyman.content.RenderContext;
import io.journeyman.content.RenderedLink;
import io.journeyman.shared.Cached;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.SiteSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The public addresses of a message: its links by way of us, its open pixel, itself in the browser. */
@Component
public class TrackedLinks implements Cached {

    private static final int LONGEST_URL = 4000;
    private static final int REMEMBERED = 10_000;

    private final LinkTokens tokens;
    private final LinkStore store;
    private final Consents consents;
    private final SiteSettings site;
    private final Cache<String, Long> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TrackedLinks(LinkTokens tokens, LinkStore store, Consents consents, SiteSettings site) {
        this.tokens = tokens;
        this.store = store;
        this.consents = consents;
        this.site = site;
    }

    /** Writes each http(s) link of the message as one that comes by us. */
    public RenderContext.LinkWriter writer(long message) {
        return link -> write(message, link);
    }

    private String write(long message, RenderedLink link) {
        String url = link.url();
        if (!followable(url) || url.length() > LONGEST_URL) {
            return url;
        }
        long id = known.get(LinkStore.hash(link.name(), url), hash -> store.id(hash, link.name(), url));
        return site.page("/p/c/" + tokens.make(LinkTokens.Use.CLICK, id, message));
    }

    /** Whether we lead anybody there: a plain web address that fits into a header as it is. */
    static boolean followable(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && uri.toASCIIString().equals(url);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    public String pixelUrl(long message) {
        return site.page("/p/o/" + tokens.make(LinkTokens.Use.OPEN, message));
    }

    public String viewUrl(long message) {
        return site.page("/p/v/" + tokens.make(LinkTokens.Use.VIEW, message));
    }

    /** Those of the people who agreed that we see whether they open a message. */
    public Set<ContactId> mayWatchOpening(Collection<ContactId> people) {
        return people.isEmpty() ? Set.of() : consents.agreeing(people, Purpose.OPEN_TRACKING, null);
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}
