package io.journeyman.messaging.web;

import io.journeyman.messaging.SandboxMailbox;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox mailbox: what recipients would have got. */
@RestController
@RequestMapping("/api/sandbox/messages")
@Allowed(Permission.SANDBOX_USE)
final class SandboxController {

    private final SandboxMailbox mailbox;

    SandboxController(SandboxMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping
    Page<SandboxRowBody> list(@RequestParam(required = false) @Nullable Channel channel, Paging paging) {
        return mailbox.page(channel, paging).map(SandboxRowBody::of);
    }

    @GetMapping("/{id}")
    SandboxMessageBody get(@PathVariable UUID id) {
        return SandboxMessageBody.of(mailbox.get(id));
    }
}
