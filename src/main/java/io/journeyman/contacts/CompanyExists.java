package io.journeyman.contacts;

import io.journeyman.shared.Problem;
import java.util.List;
import java.util.Map;

/** The mail domain belongs to another company (409); the answer carries its id as {@code companyId}. */
public final class CompanyExists extends Problem {

    CompanyExists(CompanyRecord other, List<FieldError> errors) {
        super(
                "company-exists",
                409,
                "A company with this mail domain exists already.",
                "Open " + other.name() + " instead.",
                Map.of("companyId", other.id().toString()),
                errors);
    }
}
