package io.journeyman.messaging.viber;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.consent.Suppression;
import io.journeyman.consent.Suppressions;
import io.journeyman.messaging.MessageId;
import io.journeyman.messaging.channels.ChannelSetups;
import io.journeyman.messaging.providers.ChannelSetup;
import io.journeyman.messaging.receipts.Receipt;
import io.journeyman.messaging.receipts.Receipts;
import io.journeyman.shared.Channel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Viber and its partner call back with. */
@Service
public class ViberCallbacks {

    private static final Map<String, Receipt.Status> BOT_EVENTS = Map.of(
            "delivered", Receipt.Status.DELIVERED,
            "seen", Receipt.Status.SEEN,
            "failed", Receipt.Status.NOT_REACHED);

    private static final Map<String, Receipt.Status> PARTNER_GROUPS = Map.of(
            "PENDING", Receipt.Status.ACCEPTED,
            "DELIVERED", Receipt.Status.DELIVERED,
            "UNDELIVERABLE", Receipt.Status.NOT_REACHED,
            "EXPIRED", Receipt.Status.NOT_REACHED,
            "REJECTED", Receipt.Status.NOT_REACHED);

    private final ChannelSetups setups;
    private final Receipts receipts;
    private final Suppressions suppressions;
    private final Clock clock;

    ViberCallbacks(ChannelSetups setups, Receipts receipts, Suppressions suppressions, Clock clock) {
        this.setups = setups;
        this.receipts = receipts;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** Whether Viber signed this body: HMAC-SHA256 with the bot's token, in hex. */
    public boolean signed(byte[] body, @Nullable String signature) {
        ChannelSetup setup = setups.live(Channel.VIBER);
        Optional<String> token = setup.find("authToken");
        if (!ViberBot.KEY.equals(setup.provider()) || signature == null || token.isEmpty()) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] ours = HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(
                    ours, signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes an event of the bot. */
    @Transactional
    public void bot(JsonNode event) {
        String kind = event.path("event").asText();
        Receipt.Status status = BOT_EVENTS.get(kind);
        String reference = event.path("message_token").asText();
        if (status != null && !reference.isEmpty()) {
            String reason = status == Receipt.Status.NOT_REACHED ? "viber-failed" : null;
            receipts.report(new Receipt(
                    ViberBot.KEY,
                    reference,
                    null,
                    status,
                    reason,
                    event.path("desc").asText(null),
                    clock.instant()));
        } else if (kind.equals("unsubscribed") && event.path("user_id").isTextual()) {
            suppressions.add(
                    Channel.VIBER, event.path("user_id").asText(), Suppression.Cause.STOP_WORD, "viber-unsubscribed");
        }
    }

    /** Takes delivery and seen reports of the partner. */
    @Transactional
    public void partner(JsonNode report) {
        for (JsonNode result : report.path("results")) {
            String reference = result.path("messageId").asText();
            Receipt.Status status = result.hasNonNull("seenAt")
                    ? Receipt.Status.SEEN
                    : PARTNER_GROUPS.get(result.path("status").path("groupName").asText());
            if (status != null && !reference.isEmpty()) {
                String reason = status == Receipt.Status.NOT_REACHED
                        ? result.path("error").path("name").asText("not-reached")
                        : null;
                receipts.report(new Receipt(
                        ViberPartner.KEY, reference, ours(reference), status, reason, null, clock.instant()));
            }
        }
    }

    /** The partner uses the id we gave; anything else is somebody else's message. */
    private static @Nullable MessageId ours(String reference) {
        try {
            return MessageId.of(reference);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
