package io.journeyman.handover;

import io.journeyman.shared.Problem;

/** There is no such lead among the colleague's own. */
public final class LeadNotFound extends Problem {

    LeadNotFound() {
        super("lead-not-found", 404, "This lead is not yours.", "Look it up on the contact's page.");
    }
}
