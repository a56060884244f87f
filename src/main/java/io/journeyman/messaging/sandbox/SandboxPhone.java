package io.journeyman.messaging.sandbox;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.content.RenderedText;
import io.journeyman.messaging.SandboxMailbox;
import io.journeyman.messaging.SandboxMessage;
import io.journeyman.messaging.providers.Answer;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.providers.HandOff;
import io.journeyman.messaging.providers.Parcel;
import io.journeyman.messaging.providers.Provider;
import io.journeyman.messaging.providers.ProviderField;
import io.journeyman.messaging.providers.TextBody;
import io.journeyman.messaging.receipts.Receipt;
import io.journeyman.messaging.receipts.Receipts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * SMS and Viber that stay here. Behaves as a provider does: takes the message at once, and tells by receipt whether it
 * reached the person. Viber reaches people known to have it, SMS everybody but fixed lines.
 */
final class SandboxPhone implements Provider {

    private final Channel channel;
    private final SandboxMailbox mailbox;
    private final Receipts receipts;
    private final Contacts contacts;
    private final Clock clock;

    SandboxPhone(Channel channel, SandboxMailbox mailbox, Receipts receipts, Contacts contacts, Clock clock) {
        this.channel = channel;
        this.mailbox = mailbox;
        this.receipts = receipts;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return SandboxAdapters.key(channel);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String name() {
        return "Sandbox";
    }

    @Override
    public List<ProviderField> fields() {
        return List.of();
    }

    @Override
    public Answer send(ChannelSetup setup, Parcel parcel, HandOff handOff) throws HandOff.NotOurs {
        handOff.commit();
        String reference = "sandbox-" + parcel.id();
        boolean reached = reaches(parcel);
        RenderedText words = (RenderedText) parcel.words();
        if (reached) {
            mailbox.keep(new SandboxMessage(
                    Ids.next(),
                    channel,
                    parcel.contact(),
                    parcel.id(),
                    parcel.to(),
                    setup.get("sender", "Sandbox"),
                    null,
                    null,
                    channel == Channel.VIBER ? words.text() : TextBody.of(words),
                    null,
                    channel == Channel.VIBER ? SandboxMessage.Card.of(words) : null,
                    clock.instant()));
        }
        receipts.report(new Receipt(
                key(),
                reference,
                parcel.id(),
                reached ? Receipt.Status.DELIVERED : Receipt.Status.NOT_REACHED,
                reached ? null : "not-reachable",
                null,
                clock.instant()));
        return new Answer.Accepted(reference);
    }

    private boolean reaches(Parcel parcel) {
        if (channel == Channel.SMS) {
            return mobile(parcel.to());
        }
        if (parcel.contact() == null) {
            return true;
        }
        Optional<ContactRecord> person = contacts.find(parcel.contact());
        return person.isPresent() && (person.get().viber() || person.get().viberId() != null);
    }

    private static boolean mobile(String number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.getNumberType(numbers.parse(number, null)) != PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
