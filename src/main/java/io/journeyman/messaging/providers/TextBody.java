package io.journeyman.messaging.providers;

import io.journeyman.content.RenderedText;

/** An SMS or Viber message in plain text, its button written out. */
public final class TextBody {

    private TextBody() {}

    public static String of(RenderedText text) {
        return text.buttonUrl() == null
                ? text.text()
                : text.text() + "\n\n" + (text.buttonLabel() == null ? "" : text.buttonLabel() + ": ")
                        + text.buttonUrl();
    }
}
