package io.journeyman.messaging;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What recipients would have got, message by message. */
@Service
public class SandboxMailbox {

    private final SandboxStore store;

    SandboxMailbox(SandboxStore store) {
        this.store = store;
    }

    /** Keeps one message. */
    @Transactional
    public void keep(SandboxMessage message) {
        store.insert(message);
    }

    /** Newest first, of all channels where none is given; {@code q} is searched in recipient and subject or text. */
    @Transactional(readOnly = true)
    public Page<SandboxMessage> page(@Nullable Channel channel, Paging paging) {
        return store.page(channel, paging);
    }

    @Transactional(readOnly = true)
    public SandboxMessage get(UUID id) {
        return store.find(id).orElseThrow(NotInMailbox::new);
    }

    /** No such message in the sandbox mailbox (404). */
    public static final class NotInMailbox extends Problem {

        NotInMailbox() {
            super(
                    "sandbox-message-not-found",
                    404,
                    "This message is not in the sandbox mailbox.",
                    "Go back to the list.");
        }
    }
}
