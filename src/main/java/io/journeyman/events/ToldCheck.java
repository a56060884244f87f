package io.journeyman.events;

import io.journeyman.shared.Problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges an event another system told, but for whose it is. */
final class ToldCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,49}");
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration BACK = Duration.ofDays(3650);
    private static final int MOST_PROPERTIES = 50;
    private static final int MOST_IN_LIST = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_TITLE = 300;

    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    private ToldCheck(Instant now) {
        this.now = now;
    }

    static List<FieldError> errors(ToldEvent event, Instant now) {
        ToldCheck check = new ToldCheck(now);
        check.head(event);
        check.properties(event.properties());
        return check.errors;
    }

    private void head(ToldEvent event) {
        if (!NAME.matcher(event.name()).matches()) {
            wrong("/name", "bad-name", "Up to 50 small letters, digits, dots, hyphens and underscores.");
        }
        Instant at = event.at();
        if (at != null && (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(BACK)))) {
            wrong("/at", "out-of-range", "It lies in the future, or more than ten years back.");
        }
        text("/title", event.title(), LONGEST_TITLE);
        text("/key", event.key(), LONGEST_KEY);
        ToldEvent.Who who = event.who();
        if (who.id() == null && who.externalId() == null && who.email() == null) {
            wrong("/contact", "missing", "Say who it was: id, externalId or email.");
        }
        text("/contact/externalId", who.externalId(), LONGEST_KEY);
    }

    private void properties(Map<String, Object> properties) {
        if (properties.size() > MOST_PROPERTIES) {
            wrong("/properties", "too-many", "At most " + MOST_PROPERTIES + " properties.");
            return;
        }
        properties.forEach((name, value) -> {
            String at = "/properties/" + name.replace("~", "~0").replace("/", "~1");
            if (name.isBlank() || name.length() > 60) {
                wrong(at, "bad-name", "Names of properties have 1 to 60 characters.");
            } else if (value instanceof Collection<?> list) {
                if (list.size() > MOST_IN_LIST || !list.stream().allMatch(ToldCheck::isPlain)) {
                    wrong(at, "bad-value", "Lists have at most 100 texts, numbers or booleans.");
                }
            } else if (!isPlain(value)) {
                wrong(at, "bad-value", "Give a text of at most 500 characters, a number or a boolean.");
            }
        });
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || (value instanceof String text && text.length() <= LONGEST_TEXT);
    }

    private void text(String at, @Nullable String text, int most) {
        if (text != null
                && (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl))) {
            wrong(at, "bad-text", "One line of 1 to " + most + " characters.");
        }
    }

    private void wrong(String at, String code, String message) {
        errors.add(new FieldError(at, code, message));
    }
}
