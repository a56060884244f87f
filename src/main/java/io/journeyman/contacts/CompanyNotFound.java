package io.journeyman.contacts;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.Problem;

/** No such company, or not any more (404). */
public final class CompanyNotFound extends Problem {

    CompanyNotFound(CompanyId id) {
        super("company-not-found", 404, "This company does not exist.", "It may have been deleted: " + id + ".");
    }
}
