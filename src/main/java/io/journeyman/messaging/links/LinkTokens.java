package io.journeyman.messaging.links;

import io.journeyman.shared.secrets.Secrets;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tokens of public addresses: a few numbers and a 128-bit MAC bound to what the token is for, in URL-safe Base64 (about 26
 * characters, so that it fits into an SMS). Nothing in them can be changed or used elsewhere.
 */
@Component
class LinkTokens {

    /** What a token is for. */
    enum Use {
        CLICK,
        OPEN,
        VIEW
    }

    private static final int MAC_BYTES = 16;
    private static final int LONGEST = 80;
    private static final int SEVEN_BITS = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int LONG_BITS = 63;

    private final Secrets secrets;

    LinkTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    String make(Use use, long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 10 + MAC_BYTES);
        for (long number : numbers) {
            put(bytes, number);
        }
        byte[] payload = Arrays.copyOf(bytes.array(), bytes.position());
        bytes.put(mac(use, payload));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
    }

    /** The numbers, or empty for anything this installation did not make for this use. */
    Optional<long[]> read(Use use, String token, int numbers) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= MAC_BYTES) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
        byte[] mac = Arrays.copyOfRange(bytes, bytes.length - MAC_BYTES, bytes.length);
        boolean ours = MessageDigest.isEqual(mac, mac(use, payload))
                && make(use, payload).equals(token);
        return ours ? numbers(payload, numbers) : Optional.empty();
    }

    /** Base64 has several spellings of the same bytes; only the one we wrote counts. */
    private String make(Use use, byte[] payload) {
        byte[] whole = Arrays.copyOf(payload, payload.length + MAC_BYTES);
        System.arraycopy(mac(use, payload), 0, whole, payload.length, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private byte[] mac(Use use, byte[] payload) {
        return Arrays.copyOf(secrets.mac("message link " + use, payload), MAC_BYTES);
    }

    private static Optional<long[]> numbers(byte[] payload, int count) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        long[] found = new long[count];
        try {
            for (int i = 0; i < count; i++) {
                found[i] = get(bytes);
            }
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(found);
    }

    private static void put(ByteBuffer bytes, long number) {
        long rest = number;
        while ((rest & ~LOW) != 0) {
            bytes.put((byte) ((rest & LOW) | MORE));
            rest >>>= SEVEN_BITS;
        }
        bytes.put((byte) rest);
    }

    private static long get(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < LONG_BITS; shift += SEVEN_BITS) {
            byte next = bytes.get();
            number |= (long) (next & LOW) << shift;
            if ((next & MORE) == 0) {
                return number;
            }
        }
        throw new BufferUnderflowException();
    }
}
