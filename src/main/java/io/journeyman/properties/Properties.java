package io.journeyman.properties;

import io.journeyman.audit.Audit;
import io.journeyman.shared.Actor;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Definitions of custom properties. Defining one adds a typed column; values are kept by {@link PropertyValues}. */
@Service
public class Properties {

    private final PropertyStore store;
    private final AttributeStore attributes;
    private final PropertyCatalogue catalogue;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    Properties(
            PropertyStore store,
            AttributeStore attributes,
            PropertyCatalogue catalogue,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.attributes = attributes;
        this.catalogue = catalogue;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Defines a property and adds its column. Throws {@link io.journeyman.shared.Invalid}, or {@link PropertySimilar} when
     * one with nearly the same name exists and the author did not insist.
     */
    @Transactional
    public Property define(NewProperty wanted) {
        catalogue.forget();
        List<Property> known = of(wanted.record());
        String name = PropertyCheck.name(wanted, known);
        List<Property.Choice> choices = PropertyCheck.choices(wanted);
        List<String> similar = similar(wanted.record(), wanted.label());
        if (!similar.isEmpty() && !wanted.evenIfSimilar()) {
            throw new PropertySimilar(similar);
        }
        Actor owner = actor.get();
        Property property = new Property(
                Ids.next(),
                wanted.record(),
                name,
                wanted.label().strip(),
                wanted.description().strip(),
                wanted.type(),
                choices,
                owner.kind() == Actor.Kind.USER ? owner.userId().value() : null,
                owner.name(),
                false,
                clock.instant());
        if (property.type() != PropertyType.CHOICES) {
            attributes.addColumn(property); // first: on H2 it commits, and a column without definition harms nobody
        }
        store.insert(property);
        audit.record("property.defined", "property", property.name(), null, property);
        catalogue.forgetAfterCommit();
        return property;
    }

    /** Changes label, description, choices, or takes it out of use. Throws {@link PropertyNotFound}, Invalid. */
    @Transactional
    public Property edit(RecordKind record, String name, PropertyEdit edit) {
        catalogue.forget();
        Property before = get(record, name);
        Property after = new Property(
                before.id(),
                before.record(),
                before.name(),
                edit.label() == null ? before.label() : PropertyCheck.label(edit.label()),
                edit.description() == null ? before.description() : PropertyCheck.description(edit.description()),
                before.type(),
                edit.choices() == null ? before.choices() : PropertyCheck.choices(before, edit.choices()),
                before.ownerId(),
                before.ownerName(),
                edit.archived() == null ? before.archived() : edit.archived(),
                before.createdAt());
        store.update(after);
        audit.record("property.changed", "property", name, before, after);
        catalogue.forgetAfterCommit();
        return after;
    }

    /** Every property of this kind of record, archived ones last. */
    public List<Property> of(RecordKind record) {
        return catalogue.all().stream()
                .filter(property -> property.record() == record)
                .toList();
    }

    public Optional<Property> find(RecordKind record, String name) {
        return of(record).stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** The property, or {@link PropertyNotFound}. */
    public Property get(RecordKind record, String name) {
        return find(record, name).orElseThrow(() -> new PropertyNotFound(name));
    }

    /** Labels of properties and built-in fields that people might mix up with this one. */
    public List<String> similar(RecordKind record, @Nullable String label) {
        if (label == null || label.isBlank()) {
            return List.of();
        }
        return Stream.concat(record.builtIn().stream(), of(record).stream().map(Property::label))
                .filter(other -> Similar.alike(other, label))
                .distinct()
                .toList();
    }
}
