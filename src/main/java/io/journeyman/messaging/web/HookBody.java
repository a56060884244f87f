package io.journeyman.messaging.web;

import io.journeyman.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads what a provider posts, as bytes and never more than 64 KiB: signatures are over what was sent, not what was parsed. */
final class HookBody {

    private static final int LARGEST = 64 * 1024;

    private HookBody() {}

    static byte[] read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new TooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLarge();
        }
        return body;
    }

    /** The fields of a form. */
    static Map<String, String> form(byte[] body) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** More than any receipt needs (413). */
    static final class TooLarge extends Problem {

        TooLarge() {
            super("too-large", 413, "This is larger than any receipt.", "Send at most 64 KiB.");
        }
    }

    /** Not signed by the provider (403). */
    static final class NotSigned extends Problem {

        NotSigned() {
            super("not-signed", 403, "This was not signed by the provider.", "Check the provider's settings.");
        }
    }
}
