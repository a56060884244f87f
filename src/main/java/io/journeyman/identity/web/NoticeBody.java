package io.journeyman.identity.web;

import io.journeyman.identity.StoredNotice;
import io.journeyman.shared.ContactId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NoticeBody(
        UUID id,
        String kind,
        String sentence,
        String link,
        @Nullable ContactId contactId,
        Instant createdAt,
        boolean read) {

    static NoticeBody of(StoredNotice notice) {
        return new NoticeBody(
                notice.id(),
                notice.kind(),
                notice.sentence(),
                notice.link(),
                notice.contact(),
                notice.createdAt(),
                notice.readAt() != null);
    }
}
