package io.journeyman.identity.web;

import io.journeyman.identity.Notices;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.UserId;
import io.journeyman.shared.access.Allowed;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bell: the colleague's own notices. */
@RestController
@RequestMapping("/api/notices")
@Allowed
final class NoticeController {

    private final Notices notices;
    private final CurrentActor actor;

    NoticeController(Notices notices, CurrentActor actor) {
        this.notices = notices;
        this.actor = actor;
    }

    @GetMapping
    Page<NoticeBody> list(Paging paging) {
        return notices.of(me(), paging).map(NoticeBody::of);
    }

    @GetMapping("/unread")
    UnreadBody unread() {
        return new UnreadBody(notices.unread(me()));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        notices.read(me(), id);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        notices.readAll(me());
    }

    private UserId me() {
        return actor.get().userId();
    }
}
