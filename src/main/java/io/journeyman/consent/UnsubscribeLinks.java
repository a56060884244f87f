package io.journeyman.consent;

import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.SiteSettings;
import io.journeyman.shared.secrets.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Links by which a person takes consent back without a log-in. They are signed, bound to their use, and never expire: a
 * mail found years later must still let its reader go.
 */
@Service
public class UnsubscribeLinks {

    static final String UNSUBSCRIBE_PATH = "/p/unsubscribe/";
    static final String PREFERENCES_PATH = "/p/preferences/";

    private static final String UNSUBSCRIBE = "unsubscribe link";
    private static final String PREFERENCES = "preference link";
    /** 128 bits: what is guessed must not be worth trying. */
    private static final int CODE_BYTES = 16;

    private static final int ID_BYTES = 16;
    private static final int LONGEST = 200;

    private final Secrets secrets;
    private final SiteSettings site;

    UnsubscribeLinks(Secrets secrets, SiteSettings site) {
        this.secrets = secrets;
        this.site = site;
    }

    /** What a valid unsubscribe link takes back. */
    record Target(ContactId contact, String purpose, Channel channel) {}

    /**
     * The address for {@code List-Unsubscribe} and for the foot of a message. A GET shows a page with a button, a POST with
     * {@code List-Unsubscribe=One-Click} unsubscribes at once (RFC 8058).
     */
    public String url(ContactId contact, String purpose, Channel channel) {
        byte[] key = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] payload = ByteBuffer.allocate(ID_BYTES + 1 + key.length)
                .putLong(contact.value().getMostSignificantBits())
                .putLong(contact.value().getLeastSignificantBits())
                .put((byte) channel.name().charAt(0))
                .put(key)
                .array();
        return site.page(UNSUBSCRIBE_PATH + token(UNSUBSCRIBE, payload));
    }

    /** The page on which the person chooses per purpose and channel. */
    public String preferences(ContactId contact) {
        byte[] payload = ByteBuffer.allocate(ID_BYTES)
                .putLong(contact.value().getMostSignificantBits())
                .putLong(contact.value().getLeastSignificantBits())
                .array();
        return site.page(PREFERENCES_PATH + token(PREFERENCES, payload));
    }

    Optional<Target> unsubscribe(String token) {
        return open(UNSUBSCRIBE, token)
                .filter(payload -> payload.length > ID_BYTES + 1)
                .flatMap(payload -> {
                    ByteBuffer buffer = ByteBuffer.wrap(payload);
                    ContactId contact = new ContactId(new UUID(buffer.getLong(), buffer.getLong()));
                    char initial = (char) buffer.get();
                    String purpose = StandardCharsets.UTF_8.decode(buffer).toString();
                    return Arrays.stream(Channel.values())
                            .filter(channel -> channel.name().charAt(0) == initial)
                            .findFirst()
                            .map(channel -> new Target(contact, purpose, channel));
                });
    }

    Optional<ContactId> preferencesOf(String token) {
        return open(PREFERENCES, token)
                .filter(payload -> payload.length == ID_BYTES)
                .map(payload -> {
                    ByteBuffer buffer = ByteBuffer.wrap(payload);
                    return new ContactId(new UUID(buffer.getLong(), buffer.getLong()));
                });
    }

    private String token(String use, byte[] payload) {
        byte[] code = Arrays.copyOf(secrets.mac(use, payload), CODE_BYTES);
        byte[] both = Arrays.copyOf(payload, payload.length + CODE_BYTES);
        System.arraycopy(code, 0, both, payload.length, CODE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    private Optional<byte[]> open(String use, String token) {
        byte[] both = decode(token);
        int length = both.length - CODE_BYTES;
        byte[] payload = Arrays.copyOf(both, Math.max(0, length));
        byte[] expected = Arrays.copyOf(secrets.mac(use, payload), CODE_BYTES);
        byte[] given = length < 0 ? new byte[0] : Arrays.copyOfRange(both, length, both.length);
        return MessageDigest.isEqual(expected, given) ? Optional.of(payload) : Optional.empty();
    }

    private static byte[] decode(String token) {
        try {
            return token.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
