package io.journeyman.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes record ids: time-ordered UUIDs (version 7), so that indexes grow at their end. */
public final class Ids {

    private Ids() {}

    /** A new id, later than every id this process made before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
