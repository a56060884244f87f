package io.journeyman.properties;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Definitions of custom properties. Defining one adds a typed column; values are kept by {@link PropertyValues}. */
@Service
public class Properties {

    /**
     * Defines a property and adds its column. Throws {@link io.journeyman.shared.Invalid}, or {@link PropertySimilar} when
     * one with nearly the same name exists and the author did not insist.
     */
    public Property define(NewProperty wanted) {
        throw new UnsupportedOperationException();
    }

    /** Every property of this kind of record, archived ones last. */
    public List<Property> of(RecordKind record) {
        throw new UnsupportedOperationException();
    }

    public Optional<Property> find(RecordKind record, String name) {
        throw new UnsupportedOperationException();
    }
}
