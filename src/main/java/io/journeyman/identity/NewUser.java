package io.journeyman.identity;

import io.journeyman.shared.Invalid;
import io.journeyman.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Invites a colleague.
 *
 * @param email kept in lower case
 * @param roles at least one
 */
public record NewUser(String email, String name, Set<Role> roles) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,255}");
    private static final int LONGEST_NAME = 200;

    public NewUser {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        roles = Set.copyOf(roles);
        List<Problem.FieldError> errors = new ArrayList<>();
        if (!EMAIL.matcher(email).matches()) {
            errors.add(new Problem.FieldError("/email", "not-an-address", "Give an e-mail address."));
        }
        checkName(name, errors);
        if (roles.isEmpty()) {
            errors.add(new Problem.FieldError("/roles", "required", "Choose at least one role."));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    static void checkName(String name, List<Problem.FieldError> errors) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new Problem.FieldError("/name", "required", "Give a name of at most 200 characters."));
        }
    }
}
