package io.journeyman.content;

import java.util.List;

/** The values that every delivery brings along. */
final class SystemFields {

    static final String UNSUBSCRIBE = "unsubscribe_url";
    static final String PREFERENCES = "preferences_url";
    static final String VIEW = "view_url";
    static final String LINK = "link";

    private static final String GROUP = "This message";

    private SystemFields() {}

    static List<MessageField> all() {
        RenderContext sample = RenderContext.preview();
        return List.of(
                address(UNSUBSCRIBE, "Link to unsubscribe", sample.unsubscribeUrl()),
                address(PREFERENCES, "Link to the preferences", sample.preferencesUrl()),
                address(VIEW, "Link to read it in the browser", sample.viewUrl()));
    }

    private static MessageField address(String path, String label, String example) {
        return new MessageField(path, label, GROUP, MessageField.Type.ADDRESS, true, null, example);
    }
}
