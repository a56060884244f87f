package io.journeyman.identity;

import io.journeyman.shared.Problem;

/** The colleague has no notice of this id. */
public final class NoticeNotFound extends Problem {

    public NoticeNotFound() {
        super("notice-not-found", 404, "This notice does not exist.", "Reload the page.");
    }
}
