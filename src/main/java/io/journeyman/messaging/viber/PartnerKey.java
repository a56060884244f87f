package io.journeyman.messaging.viber;

import io.journeyman.shared.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The unguessable end of the address the partner calls back: the partner signs nothing, so knowing the address is the
 * proof. 128 bits of the installation's key.
 */
@Component
public class PartnerKey {

    private static final int BYTES = 16;

    private final String secret;

    PartnerKey(Secrets secrets) {
        byte[] mac = secrets.mac("viber partner callback");
        this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }

    String secret() {
        return secret;
    }

    public boolean matches(String given) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
