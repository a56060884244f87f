package io.journeyman.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Mail domains that anybody can have an address at: they say nothing about where a person works. */
final class FreeMailDomains {

    private static final Set<String> KNOWN = read();

    private FreeMailDomains() {}

    static boolean contains(String domain) {
        return KNOWN.contains(domain);
    }

    private static Set<String> read() {
        try (InputStream in = FreeMailDomains.class.getResourceAsStream("free-mail-domains.txt")) {
            if (in == null) {
                throw new IllegalStateException("free-mail-domains.txt is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
