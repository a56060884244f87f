package io.journeyman.shared.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets for the database (AES-256-GCM, with the key's id in front) and makes message authentication codes
 * (HMAC-SHA256). Every use has a key of its own, derived from the installation's, so that a code made for one purpose is
 * worth nothing for another.
 */
@Component
public class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String FORM = "v1";

    private final byte[] master;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    Secrets(SecretSettings settings) {
        this.master =
                settings.key() == null || settings.key().isBlank() ? fromFile(settings.file()) : decode(settings.key());
        this.keyId = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac("key id"), 6));
    }

    /** With a key of one's own instead of the installation's: for tests and tools. @param key 32 bytes in Base64 */
    public static Secrets withKey(String key) {
        return new Secrets(new SecretSettings(key, Path.of("unused")));
    }

    /** Makes a text unreadable without the installation's key. The same text gives another result each time. */
    public String seal(String plain) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(iv, IV_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, IV_BYTES, sealed.length);
        return FORM + ":" + keyId + ":" + Base64.getEncoder().encodeToString(both);
    }

    /** Reads what {@link #seal} made. Fails where it was changed or sealed with another installation's key. */
    public String open(String sealed) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            throw new IllegalStateException("not a sealed secret");
        }
        if (!parts[1].equals(keyId)) {
            throw new IllegalStateException("sealed with key " + parts[1] + ", this installation has key " + keyId
                    + ": enter the secret again");
        }
        byte[] both = Base64.getDecoder().decode(parts[2]);
        byte[] iv = Arrays.copyOf(both, IV_BYTES);
        return new String(
                crypt(Cipher.DECRYPT_MODE, iv, Arrays.copyOfRange(both, IV_BYTES, both.length)),
                StandardCharsets.UTF_8);
    }

    /**
     * A code only this installation can make, 32 bytes. Compare with {@code MessageDigest.isEqual}.
     *
     * @param purpose what the code is for; part of the key
     */
    public byte[] mac(String purpose, byte[]... parts) {
        byte[] key = hmac(master, purpose.getBytes(StandardCharsets.UTF_8));
        return hmac(key, parts);
    }

    private byte[] crypt(int mode, byte[] iv, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(mac("seal"), "AES"), new GCMParameterSpec(TAG_BITS, iv));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed secret cannot be read", e);
        }
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's key cannot be read from " + file, e);
        }
    }

    /** Written aside and moved into place, so that a second process never reads half a key. */
    private void create(Path file) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "secret", ".new");
        try {
            Files.write(aside, Base64.getEncoder().encode(fresh));
            Files.move(aside, file);
        } catch (FileAlreadyExistsException e) {
            // another process was faster: its key counts
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static byte[] decode(String text) {
        byte[] key = Base64.getDecoder().decode(text);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the installation's key must have " + KEY_BYTES + " bytes");
        }
        return key;
    }
}
