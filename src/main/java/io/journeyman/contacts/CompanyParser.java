package io.journeyman.contacts;

import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges and tidies what somebody entered for a company. */
@Component
class CompanyParser {

    private static final int MOST_EMPLOYEES = 10_000_000;

    private final ContactSettings settings;

    CompanyParser(ContactSettings settings) {
        this.settings = settings;
    }

    /** The same values in their one form, or {@link Invalid} naming all that do not fit. */
    CompanyValues parse(CompanyValues raw) {
        List<FieldError> errors = new ArrayList<>();
        String name = text(raw.name(), "/name", 200, errors);
        if (name == null) {
            errors.add(new FieldError("/name", "required", "Give the company a name."));
        }
        Integer employees = raw.employees();
        if (employees != null && (employees < 0 || employees > MOST_EMPLOYEES)) {
            errors.add(new FieldError("/employees", "out-of-range", "Give how many people work there."));
        }
        String country = country(raw.country(), errors);
        CompanyValues good = new CompanyValues(
                name == null ? "" : name,
                domain(raw.domain(), errors),
                text(raw.trade(), "/trade", 100, errors),
                employees,
                country,
                text(raw.city(), "/city", 100, errors),
                website(raw.website(), errors),
                phone(raw.phone(), country, errors));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return good;
    }

    private static @Nullable String text(@Nullable String raw, String at, int most, List<FieldError> errors) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String clean = raw.strip();
        if (clean.length() > most || clean.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError(at, "too-long", "One line of at most " + most + " characters."));
        }
        return clean;
    }

    private static @Nullable String domain(@Nullable String raw, List<FieldError> errors) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String bare = raw.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        String domain = EmailAddresses.normalise("a@" + bare)
                .map(EmailAddresses::domainOf)
                .orElse(null);
        if (domain == null) {
            errors.add(new FieldError("/domain", "not-a-domain", "Give a mail domain, for example acme.com."));
        } else if (FreeMailDomains.contains(domain)) {
            errors.add(new FieldError("/domain", "free-mail", "Anybody can have an address there."));
        }
        return domain;
    }

    private static @Nullable String country(@Nullable String raw, List<FieldError> errors) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String code = raw.strip().toUpperCase(Locale.ROOT);
        String found = CountryNames.isCode(code) ? code : CountryNames.codeOf(raw);
        if (found == null) {
            errors.add(new FieldError("/country", "unknown-country", "Choose a country."));
        }
        return found;
    }

    private static @Nullable String website(@Nullable String raw, List<FieldError> errors) {
        String text = text(raw, "/website", 300, errors);
        if (text == null) {
            return null;
        }
        String url = text.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? text : "https://" + text;
        if (!url.matches("(?i)https?://[^\\s\"'<>]+")) {
            errors.add(new FieldError("/website", "not-an-address", "Give a web address beginning with https://."));
        }
        return url;
    }

    private @Nullable String phone(@Nullable String raw, @Nullable String country, List<FieldError> errors) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String number = PhoneNumbers.normalise(raw, country != null ? country : settings.phoneCountry())
                .orElse(null);
        if (number == null) {
            errors.add(new FieldError("/phone", "not-a-number", "Give a phone number with country code."));
        }
        return number;
    }
}
