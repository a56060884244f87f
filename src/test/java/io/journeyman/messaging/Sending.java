package io.journeyman.messaging;

import io.journeyman.consent.ConsentState;
import io.journeyman.consent.ConsentStatement;
import io.journeyman.consent.Consents;
import io.journeyman.consent.Purpose;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.content.Drafts;
import io.journeyman.content.EmailContent;
import io.journeyman.content.MessageContent;
import io.journeyman.content.NamedLink;
import io.journeyman.content.SmsContent;
import io.journeyman.content.Template;
import io.journeyman.content.Templates;
import io.journeyman.content.ViberContent;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.messaging.channels.ChannelAdmin;
import io.journeyman.messaging.channels.ChannelTests;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.shared.work.Workers;
import io.journeyman.steps.Place;
import io.journeyman.testing.FakeSmtp;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** People, messages and channels for tests of sending: {@code sending.queue(person, template)}, then {@code sending.drain()}. */
public final class Sending {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final ApplicationContext beans;

    public Sending(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Somebody with every address who agreed to the newsletter on every channel. */
    public ContactId person() {
        int number = COUNT.incrementAndGet();
        ContactId person = bean(Contacts.class)
                .create(ContactValues.email("person" + number + "@example.test")
                        .with("firstName", "Ada" + number)
                        .with("phone", "+35988" + (7_000_000 + number))
                        .with("viberId", "viber-" + number))
                .id();
        for (Channel channel : Channel.values()) {
            agrees(person, Purpose.NEWSLETTER, channel);
        }
        return person;
    }

    public List<ContactId> people(int many) {
        return java.util.stream.Stream.generate(this::person).limit(many).toList();
    }

    public void agrees(ContactId person, String purpose, @org.jspecify.annotations.Nullable Channel channel) {
        bean(Consents.class)
                .record(new ConsentStatement(
                        person,
                        purpose,
                        channel,
                        ConsentState.GIVEN,
                        ConsentStatement.LegalBasis.CONSENT,
                        clock().instant(),
                        new ConsentStatement.Source(ConsentStatement.Source.Kind.API, "test", null),
                        null,
                        ConsentStatement.Evidence.NONE));
    }

    /** A published newsletter with two links. */
    public Template email() {
        return publish(
                new EmailContent(
                        "Hello {{ contact.firstName | default: 'you' }}",
                        "Preview",
                        null,
                        null,
                        null,
                        "<mjml><mj-body><mj-section><mj-column><mj-text>"
                                + "<a href=\"{{ link.offer }}\">Offer</a> <a href=\"{{ link.more }}\">More</a> "
                                + "<a href=\"{{ unsubscribe_url }}\">Unsubscribe</a></mj-text>"
                                + "</mj-column></mj-section></mj-body></mjml>",
                        null,
                        List.of(
                                new NamedLink("offer", "https://shop.example.test/offer?x=1"),
                                new NamedLink("more", "https://shop.example.test/more"))),
                Purpose.NEWSLETTER);
    }

    public Template sms() {
        return publish(
                new SmsContent(
                        "Hello {{ contact.firstName | default: 'you' }}: {{ link.offer }}",
                        List.of(new NamedLink("offer", "https://shop.example.test/offer"))),
                Purpose.NEWSLETTER);
    }

    public Template viber() {
        return publish(
                new ViberContent(
                        "Hello {{ contact.firstName | default: 'you' }}",
                        null,
                        "Look",
                        "https://shop.example.test/offer",
                        List.of()),
                Purpose.NEWSLETTER);
    }

    public Template publish(MessageContent content, String purpose) {
        Template template = bean(Templates.class).create(content, "Message " + COUNT.incrementAndGet(), purpose, null);
        bean(Drafts.class).publish(template.id(), 1, null);
        return bean(Templates.class).get(template.id());
    }

    /** Lays a message down as a send block of a journey does, useful for three days. Answers the visit of the block. */
    public Place queue(ContactId person, Template template) {
        return queue(person, template, false, Duration.ofDays(3));
    }

    public Place queue(ContactId person, Template template, boolean awaits, Duration useful) {
        String instance = Ids.next().toString();
        Place place = new Place(
                instance,
                instance,
                Ids.next().toString(),
                "send:" + Ids.next(),
                "warm-up:1:x",
                "warm-up",
                1,
                "send_welcome",
                "Welcome");
        queue(person, template, place, awaits, useful);
        return place;
    }

    public void queue(ContactId person, Template template, Place place, boolean awaits, Duration useful) {
        inTransaction(() -> bean(Outbox.class)
                .queue(new OutboxMessage(
                        template.channel(),
                        person,
                        template.id(),
                        template.name(),
                        String.valueOf(template.purpose()),
                        place,
                        null,
                        clock().instant().plus(useful),
                        awaits)));
    }

    /** Goes to ten o'clock of the next day: no quiet hours, fresh daily caps. */
    public void nextMorning() {
        ZonedDateTime now = clock().instant().atZone(ZoneOffset.UTC);
        ZonedDateTime morning = now.toLocalDate().plusDays(1).atTime(10, 0).atZone(ZoneOffset.UTC);
        clock().advance(Duration.between(now, morning));
    }

    public void inTransaction(Runnable what) {
        bean(TransactionTemplate.class).executeWithoutResult(status -> what.run());
    }

    public void drain() {
        bean(Workers.class).drain();
    }

    /** The only message to this person, as it stands. */
    public Message message(ContactId person) {
        List<Message> all =
                bean(MessageQueries.class).ofContact(person, Paging.first(10)).items();
        if (all.size() != 1) {
            throw new AssertionError("expected one message to " + person + " but there are " + all.size());
        }
        return all.get(0);
    }

    public MessageState state(ContactId person) {
        return message(person).state();
    }

    public List<SandboxMessage> mailbox(ContactId person) {
        return bean(SandboxMailbox.class).page(null, Paging.first(200)).items().stream()
                .filter(message -> person.equals(message.contact()))
                .toList();
    }

    public List<ContactEvent> events(ContactId person, String kind) {
        return bean(ContactEvents.class)
                .timeline(person, Set.of(kind), Paging.first(100))
                .items();
    }

    /** Takes the e-mail channel live with this server, as an administrator would: form, test to oneself, code, switch. */
    public void live(FakeSmtp server) {
        ChannelAdmin admin = bean(ChannelAdmin.class);
        admin.chooseProvider(
                Channel.EMAIL,
                "smtp",
                Map.of(
                        "host", "127.0.0.1",
                        "port", String.valueOf(server.port()),
                        "security", "none",
                        "senderAddress", "news@sender.test",
                        "timeoutSeconds", "1"));
        bean(ChannelTests.class).send(Channel.EMAIL, "admin@example.test");
        String subject =
                String.valueOf(server.taken().get(server.taken().size() - 1).header("Subject"));
        admin.confirm(Channel.EMAIL, subject.substring(subject.length() - 6));
        admin.switchTo(Channel.EMAIL, ChannelMode.LIVE);
        goOn(Channel.EMAIL);
    }

    /** Back to the sandbox, without a limit, going on. */
    public void sandbox(Channel channel) {
        bean(ChannelAdmin.class).switchTo(channel, ChannelMode.SANDBOX);
        bean(ChannelAdmin.class).limit(channel, null, List.of());
        bean(ChannelAdmin.class).tryAgain(channel);
        goOn(channel);
    }

    public void goOn(Channel channel) {
        bean(Channels.class).goOn(channel, Stale.SEND_ALL);
    }

    public ShiftableClock clock() {
        return beans.getBean("steeredClock", ShiftableClock.class);
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
