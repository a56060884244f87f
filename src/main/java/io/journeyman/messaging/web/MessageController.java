package io.journeyman.messaging.web;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.content.TemplateId;
import io.journeyman.messaging.BrokenGroup;
import io.journeyman.messaging.Message;
import io.journeyman.messaging.MessageCopy;
import io.journeyman.messaging.MessageFilter;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.MessageQueries;
import io.journeyman.messaging.MessageState;
import io.journeyman.messaging.Repairs;
import io.journeyman.messaging.outbox.TestMessages;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages to people: what they got, what waits, what is in doubt or broken. */
@RestController
@RequestMapping("/api/messages")
final class MessageController {

    private static final int MOST_AT_ONCE = 1000;

    private final MessageQueries messages;
    private final Repairs repairs;
    private final TestMessages tests;
    private final Contacts contacts;

    MessageController(MessageQueries messages, Repairs repairs, TestMessages tests, Contacts contacts) {
        this.messages = messages;
        this.repairs = repairs;
        this.tests = tests;
        this.contacts = contacts;
    }

    /** A message as the person got it. */
    record MessageCopyBody(
            MessageBody message,
            String sender,
            @Nullable String subject,
            @Nullable String html,
            String body) {}

    /** Which messages. */
    record MessageIdsBody(
            @NotEmpty @Size(max = MOST_AT_ONCE) List<MessageId> ids) {}

    /** Which broken messages to build again; journey and block null for all of that message. */
    record BuildAgainBody(
            @NotNull TemplateId template,
            @Nullable String journeyKey,
            @Nullable String elementId) {}

    /** How many messages an action moved. */
    record MessagesMovedBody(int messages) {}

    /** A draft to send to oneself, filled as for a contact (null for examples); {@code to} only for SMS and Viber. */
    record TestMessageBody(
            @NotNull TemplateId template,
            @Nullable ContactId contact,
            @Nullable @Size(max = 60) String to) {}

    /** The test on its way. */
    record TestMessageSentBody(MessageId id) {}

    @Allowed(Permission.MESSAGES_READ)
    @GetMapping
    Page<MessageBody> list(
            @RequestParam(required = false) @Nullable ContactId contact,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String journey,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(defaultValue = "") Set<MessageState> state,
            Paging paging) {
        return named(messages.page(new MessageFilter(contact, channel, journey, version, element, state), paging));
    }

    @Allowed(Permission.MESSAGES_READ)
    @GetMapping("/{id}")
    MessageCopyBody show(@PathVariable MessageId id) {
        MessageCopy copy = messages.copy(id);
        return new MessageCopyBody(
                MessageBody.of(copy.message(), null), copy.sender(), copy.subject(), copy.html(), copy.body());
    }

    @Allowed(Permission.CONTENT_EDIT)
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TestMessageSentBody test(@Valid @RequestBody TestMessageBody body) {
        return new TestMessageSentBody(tests.send(body.template(), body.contact(), body.to()));
    }

    @Allowed(Permission.OPERATIONS_READ)
    @GetMapping("/doubtful")
    Page<MessageBody> doubtful(Paging paging) {
        return named(messages.doubtful(paging));
    }

    @Allowed(Permission.OPERATIONS_REPAIR)
    @PostMapping("/doubtful/count-as-sent")
    MessagesMovedBody countAsSent(@Valid @RequestBody MessageIdsBody body) {
        return new MessagesMovedBody(repairs.countAsSent(body.ids()));
    }

    @Allowed(Permission.OPERATIONS_REPAIR)
    @PostMapping("/doubtful/send-again")
    MessagesMovedBody sendAgain(@Valid @RequestBody MessageIdsBody body) {
        return new MessagesMovedBody(repairs.sendAgain(body.ids()));
    }

    @Allowed({Permission.OPERATIONS_READ, Permission.JOURNEYS_READ})
    @GetMapping("/broken")
    List<BrokenGroup> broken() {
        return messages.broken();
    }

    @Allowed({Permission.OPERATIONS_REPAIR, Permission.CONTENT_EDIT})
    @PostMapping("/broken/build-again")
    MessagesMovedBody buildAgain(@Valid @RequestBody BuildAgainBody body) {
        return new MessagesMovedBody(repairs.buildAgain(body.template(), body.journeyKey(), body.elementId()));
    }

    private Page<MessageBody> named(Page<Message> page) {
        Set<ContactId> people = page.items().stream()
                .map(Message::contact)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<ContactId, ContactRecord> known = people.isEmpty() ? Map.of() : contacts.all(people);
        return page.map(message -> {
            ContactRecord contact = message.contact() == null ? null : known.get(message.contact());
            return MessageBody.of(message, contact == null ? null : contact.displayName());
        });
    }
}
