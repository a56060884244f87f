package io.journeyman.scoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of criteria. Version 0 is the draft. A proposed version counts as soon as both sides agreed to it, until a later
 * one does.
 *
 * @param proposedAt null for the draft
 * @param agreements who agreed, one a side
 */
public record CriteriaVersion(
        int version,
        List<Criterion> criteria,
        String note,
        Instant changedAt,
        String changedBy,
        @Nullable Instant proposedAt,
        List<CriteriaAgreement> agreements) {

    public CriteriaVersion {
        criteria = List.copyOf(criteria);
        agreements = List.copyOf(agreements);
    }

    /** Whose word it is. */
    public enum CriteriaSide {
        MARKETING,
        SALES
    }

    /** One side's yes. */
    public record CriteriaAgreement(CriteriaSide side, String by, Instant at) {}

    /** Whether both sides agreed. */
    public boolean agreed() {
        return agreements.stream().map(CriteriaAgreement::side).distinct().count() == CriteriaSide.values().length;
    }
}
