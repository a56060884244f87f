package io.journeyman.identity;

import io.journeyman.shared.Invalid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Refuses passwords that are short, well known, or the colleague's own name or address. */
@Component
class CommonPasswords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    private final Set<String> known = read();

    /** Fails with the reason when the password must not be used. */
    void require(String password, User user) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            refuse("too-short", "Take at least 8 characters; 15 or more are better.");
        }
        if (password.length() > LONGEST) {
            refuse("too-long", "Take at most 200 characters.");
        }
        if (known.contains(lower) || lower.chars().distinct().count() < 3) {
            refuse("well-known", "This password is on every attacker's list. Take another one.");
        }
        if (lower.equals(user.email()) || lower.equals(user.name().toLowerCase(Locale.ROOT))) {
            refuse("own-name", "Take something else than your name or address.");
        }
    }

    private static void refuse(String code, String message) {
        throw Invalid.field("/wanted", code, message);
    }

    private static Set<String> read() {
        try (InputStream in = new ClassPathResource("identity/common-passwords.txt").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
