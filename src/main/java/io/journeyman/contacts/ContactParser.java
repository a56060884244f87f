package io.journeyman.contacts;

import io.journeyman.properties.Properties;
import io.journeyman.properties.Property;
import io.journeyman.properties.PropertyValues;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.CompanyId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed or sent into typed values, and says in sentences what does not fit. */
@Component
class ContactParser {

    private static final Map<String, Integer> TEXTS =
            Map.of("viberId", 100, "firstName", 100, "lastName", 100, "jobTitle", 150, "city", 100, "source", 60);
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "ja", "tak", "da", "kyllä", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "nein", "nei", "nie", "ne", "ei");
    private static final int LONGEST_COMPANY = 200;

    private final Properties properties;
    private final PropertyValues values;
    private final ContactSettings settings;

    ContactParser(Properties properties, PropertyValues values, ContactSettings settings) {
        this.properties = properties;
        this.values = values;
        this.settings = settings;
    }

    /** @param country of the contact as known so far, to read phone numbers in */
    Parsed parse(ContactValues raw, @Nullable String country) {
        Work work = new Work(country);
        raw.asMap().forEach(work::take);
        work.phone(raw);
        return new Parsed(work.fields, work.attributes, work.companyName, List.copyOf(work.errors));
    }

    /** One set of values while it is judged. */
    private final class Work {

        private final Map<String, @Nullable Object> fields = new HashMap<>();
        private final Map<String, @Nullable Object> attributes = new HashMap<>();
        private final List<FieldError> errors = new ArrayList<>();
        private final @Nullable String knownCountry;
        private @Nullable String companyName;

        Work(@Nullable String knownCountry) {
            this.knownCountry = knownCountry;
        }

        void take(String key, @Nullable Object raw) {
            if (key.startsWith(ContactValues.ATTRIBUTE)) {
                attribute(key.substring(ContactValues.ATTRIBUTE.length()), raw);
                return;
            }
            String text = raw == null ? "" : raw.toString();
            if (text.isBlank() && !key.equals("phone")) {
                clear(key);
                return;
            }
            switch (key) {
                case "email" -> email(text);
                case "phone" -> {} // read last, in the country given beside it
                case "viber", "mayBeCalled" -> bool(key, text.strip());
                case "company" -> companyName = limited(key, text, LONGEST_COMPANY);
                case "companyId" -> companyId(text);
                case "language" -> language(text.strip());
                case "timeZone" -> timeZone(text.strip());
                case "country" -> country(text.strip());
                case "lifecycleStage" -> stage(text.strip());
                default -> plain(key, text);
            }
        }

        private void clear(String key) {
            switch (key) {
                case "viber", "mayBeCalled" -> fields.put(key, false);
                case "company" -> {} // no name says nothing; companyId null unlinks
                case "lifecycleStage" -> error(key, "required", "Choose a stage.");
                default -> {
                    if (ContactShape.KEYS.contains(key)) {
                        fields.put(key, null);
                    } else {
                        error(key, "unknown-field", "There is no such field.");
                    }
                }
            }
        }

        private void plain(String key, String text) {
            Integer most = TEXTS.get(key);
            if (most == null) {
                error(key, "unknown-field", "There is no such field.");
                return;
            }
            fields.put(key, limited(key, text, most));
        }

        private @Nullable String limited(String key, String text, int most) {
            String clean = text.strip();
            if (clean.chars().anyMatch(Character::isISOControl)) {
                error(key, "control-characters", "Line breaks and control characters are not allowed here.");
            } else if (clean.length() > most) {
                error(key, "too-long", "At most " + most + " characters.");
            }
            return clean;
        }

        private void email(String text) {
            EmailAddresses.normalise(text)
                    .ifPresentOrElse(
                            good -> fields.put("email", good),
                            () -> error("email", "not-an-address", "This is no e-mail address that mail can reach."));
        }

        void phone(ContactValues raw) {
            if (!raw.keys().contains("phone")) {
                return;
            }
            Object number = raw.get("phone");
            if (number == null || number.toString().isBlank()) {
                fields.put("phone", null);
                return;
            }
            Object given = fields.get("country");
            String region =
                    given != null ? (String) given : knownCountry != null ? knownCountry : settings.phoneCountry();
            PhoneNumbers.normalise(number.toString(), region)
                    .ifPresentOrElse(
                            good -> fields.put("phone", good),
                            () -> error(
                                    "phone",
                                    "not-a-number",
                                    "This is no phone number; write it with country code, for example +386 31 234 567."));
        }

        private void bool(String key, String text) {
            String lower = text.toLowerCase(Locale.ROOT);
            if (YES.contains(lower)) {
                fields.put(key, true);
            } else if (NO.contains(lower)) {
                fields.put(key, false);
            } else {
                error(key, "not-yes-or-no", "Give yes or no.");
            }
        }

        private void companyId(String text) {
            try {
                fields.put("companyId", CompanyId.of(text.strip()));
            } catch (IllegalArgumentException e) {
                error("companyId", "not-an-id", "Choose a company.");
            }
        }

        private void language(String text) {
            String tag = Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
            if (tag.equals("und") || tag.length() > 35) {
                error("language", "unknown-language", "Give a language code, for example sl or en-GB.");
            } else {
                fields.put("language", tag);
            }
        }

        private void timeZone(String text) {
            try {
                fields.put("timeZone", ZoneId.of(text).getId());
            } catch (DateTimeException e) {
                error("timeZone", "unknown-zone", "Give a time zone, for example Europe/Ljubljana.");
            }
        }

        private void country(String text) {
            String code = text.toUpperCase(Locale.ROOT);
            String found = CountryNames.isCode(code) ? code : CountryNames.codeOf(text);
            if (found == null) {
                error("country", "unknown-country", "Give a country by its name or two letters, for example SI.");
            } else {
                fields.put("country", found);
            }
        }

        private void stage(String text) {
            Arrays.stream(LifecycleStage.values())
                    .filter(stage -> stage.name().equalsIgnoreCase(text))
                    .findFirst()
                    .ifPresentOrElse(
                            stage -> fields.put("lifecycleStage", stage),
                            () -> error(
                                    "lifecycleStage",
                                    "unknown-stage",
                                    "Choose prospect, lead, qualified, customer or advocate."));
        }

        private void attribute(String name, @Nullable Object raw) {
            Property property = properties.find(RecordKind.CONTACT, name).orElse(null);
            if (property == null) {
                errors.add(new FieldError("/attributes/" + name, "unknown-field", "There is no such property."));
                return;
            }
            try {
                attributes.put(name, values.parse(property, raw, "/attributes/" + name));
            } catch (Invalid e) {
                errors.addAll(e.errors());
            }
        }

        private void error(String key, String code, String message) {
            errors.add(new FieldError("/" + key, code, message));
        }
    }
}
