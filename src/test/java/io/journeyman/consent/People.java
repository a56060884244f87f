package io.journeyman.consent;

import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Short ways to say in tests what people agree to and what is to be sent to them. */
final class People {

    private People() {}

    static ConsentStatement said(
            ContactId who, String purpose, @Nullable Channel channel, Instant at, Source.Kind source) {
        return new ConsentStatement(
                who,
                purpose,
                channel,
                ConsentState.GIVEN,
                LegalBasis.CONSENT,
                at,
                new Source(source, null, null),
                null,
                Evidence.NONE);
    }

    static Ask newsletter(ContactId who, Channel channel, @Nullable String address) {
        return new Ask(Ids.next(), who, channel, address, Purpose.NEWSLETTER, MessageClass.MARKETING, null);
    }

    static Ask service(ContactId who, Channel channel, @Nullable String address) {
        return new Ask(Ids.next(), who, channel, address, Purpose.SERVICE, MessageClass.SERVICE, null);
    }
}
