package io.journeyman.messaging.sms;

import com.twilio.security.RequestValidator;
import io.journeyman.consent.Suppression;
import io.journeyman.consent.Suppressions;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.channels.ChannelSetups;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.receipts.Receipt;
import io.journeyman.messaging.receipts.Receipts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.SiteSettings;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Twilio calls back with: states of messages, and what people answer. */
@Service
public class TwilioCallbacks {

    /** Twilio's own list of words that mean stop, in English, and the local ones a marketer expects. */
    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT", "СТОП");

    private final ChannelSetups setups;
    private final Receipts receipts;
    private final Suppressions suppressions;
    private final SiteSettings site;
    private final Clock clock;

    TwilioCallbacks(
            ChannelSetups setups, Receipts receipts, Suppressions suppressions, SiteSettings site, Clock clock) {
        this.setups = setups;
        this.receipts = receipts;
        this.suppressions = suppressions;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Whether Twilio signed this request for our public address.
     *
     * @param path path with query, as Twilio was told
     */
    public boolean signed(String path, Map<String, String> fields, @Nullable String signature) {
        ChannelSetup setup = setups.live(Channel.SMS);
        Optional<String> token = setup.find("authToken");
        return TwilioSms.KEY.equals(setup.provider())
                && signature != null
                && token.isPresent()
                && new RequestValidator(token.get()).validate(site.page(path), fields, signature);
    }

    /** Takes a status callback for the message whose id its address carries. */
    @Transactional
    public void status(MessageId message, Map<String, String> fields) {
        String reference = fields.get("MessageSid");
        String state = fields.getOrDefault("MessageStatus", "");
        String error = fields.get("ErrorCode");
        Receipt.Status status = TwilioAnswers.status(state, error);
        if (reference != null && status != null) {
            receipts.report(new Receipt(TwilioSms.KEY, reference, message, status, error, null, clock.instant()));
        }
    }

    /** Takes a message a person sent us: a stop word puts the number on the do-not-write list. */
    @Transactional
    public void inbound(Map<String, String> fields) {
        String from = fields.get("From");
        String word = fields.getOrDefault("Body", "").strip().toUpperCase(Locale.ROOT);
        if (from != null && (STOP.contains(word) || "STOP".equals(fields.get("OptOutType")))) {
            suppressions.add(Channel.SMS, from, Suppression.Cause.STOP_WORD, fields.get("MessageSid"));
        }
    }
}
