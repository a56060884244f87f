package io.journeyman.messaging.providers;

import java.util.List;
import java.util.Locale;

/**
 * Who may get messages while a channel is live. Empty: everybody.
 *
 * @param entries addresses, numbers, or mail domains written {@code @example.com}; lower case
 */
public record AllowList(List<String> entries) {

    public static final AllowList EVERYBODY = new AllowList(List.of());

    public AllowList {
        entries = entries.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
    }

    public boolean restricts() {
        return !entries.isEmpty();
    }

    public boolean allows(String address) {
        if (!restricts()) {
            return true;
        }
        String one = address.strip().toLowerCase(Locale.ROOT);
        int at = one.lastIndexOf('@');
        return entries.contains(one) || (at >= 0 && entries.contains(one.substring(at)));
    }
}
