package io.journeyman.content;

import java.util.List;
import java.util.Set;

/** The values that every delivery brings along. */
final class SystemFields {

    static final String UNSUBSCRIBE = "unsubscribe_url";
    static final String PREFERENCES = "preferences_url";
    static final String VIEW = "view_url";
    static final String LINK = "link";
    static final Set<String> ADDRESSES = Set.of(UNSUBSCRIBE, PREFERENCES, VIEW);

    private static final String GROUP = "This message";

    private SystemFields() {}

    static List<MessageField> all() {
        RenderContext sample = RenderContext.preview();
        return List.of(
                new MessageField(UNSUBSCRIBE, "Link to unsubscribe", GROUP, true, null, sample.unsubscribeUrl()),
                new MessageField(PREFERENCES, "Link to the preferences", GROUP, true, null, sample.preferencesUrl()),
                new MessageField(VIEW, "Link to read it in the browser", GROUP, true, null, sample.viewUrl()));
    }
}
