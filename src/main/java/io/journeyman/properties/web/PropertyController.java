package io.journeyman.properties.web;

import io.journeyman.properties.NewProperty;
import io.journeyman.properties.Properties;
import io.journeyman.properties.Property;
import io.journeyman.properties.PropertyEdit;
import io.journeyman.properties.PropertyType;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.Uses;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Custom properties of people. */
@RestController
@RequestMapping("/api/properties")
final class PropertyController {

    private final Properties properties;
    private final ObjectProvider<Uses> uses;

    PropertyController(Properties properties, ObjectProvider<Uses> uses) {
        this.properties = properties;
        this.uses = uses;
    }

    /** A property to be defined. */
    record NewPropertyBody(
            @Nullable String name,
            @NotNull String label,
            @NotNull String description,
            @NotNull PropertyType type,
            @Nullable List<String> choices,
            @Nullable Boolean evenIfSimilar) {}

    /** Changes; what is missing stays. Choices, where given, are all of them in order. */
    record PropertyEditBody(
            @Nullable String label,
            @Nullable String description,
            @Nullable List<PropertyChoiceEditBody> choices,
            @Nullable Boolean archived) {}

    /** A choice: with its value where it exists already, without for a new one. */
    record PropertyChoiceEditBody(
            @Nullable String value, @NotNull String label) {}

    /** A property. */
    record PropertyBody(
            String name,
            String label,
            String description,
            PropertyType type,
            List<Property.Choice> choices,
            String owner,
            boolean archived,
            Instant createdAt) {

        static PropertyBody of(Property p) {
            return new PropertyBody(
                    p.name(),
                    p.label(),
                    p.description(),
                    p.type(),
                    p.choices(),
                    p.ownerName(),
                    p.archived(),
                    p.createdAt());
        }
    }

    @Allowed({Permission.PROPERTIES_READ, Permission.CONTACTS_READ})
    @GetMapping
    List<PropertyBody> all() {
        return properties.of(RecordKind.CONTACT).stream().map(PropertyBody::of).toList();
    }

    /** Labels of fields and properties that people might mix up with this one. */
    @Allowed(Permission.PROPERTIES_EDIT)
    @GetMapping("/similar")
    List<String> similar(@RequestParam String label) {
        return properties.similar(RecordKind.CONTACT, label);
    }

    @Allowed(Permission.PROPERTIES_READ)
    @GetMapping("/{name}/uses")
    List<Uses.Use> uses(@PathVariable String name) {
        properties.get(RecordKind.CONTACT, name);
        return uses.orderedStream()
                .flatMap(use -> use.of("attributes", "attribute." + name).stream())
                .toList();
    }

    @Allowed(Permission.PROPERTIES_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PropertyBody define(@Valid @RequestBody NewPropertyBody body) {
        return PropertyBody.of(properties.define(new NewProperty(
                RecordKind.CONTACT,
                body.name(),
                body.label(),
                body.description(),
                body.type(),
                body.choices() == null ? List.of() : body.choices(),
                Boolean.TRUE.equals(body.evenIfSimilar()))));
    }

    @Allowed(Permission.PROPERTIES_EDIT)
    @PatchMapping("/{name}")
    PropertyBody edit(@PathVariable String name, @Valid @RequestBody PropertyEditBody body) {
        List<PropertyChoiceEditBody> choices = body.choices();
        return PropertyBody.of(properties.edit(
                RecordKind.CONTACT,
                name,
                new PropertyEdit(
                        body.label(),
                        body.description(),
                        choices == null
                                ? null
                                : choices.stream()
                                        .map(choice -> new PropertyEdit.ChoiceEdit(choice.value(), choice.label()))
                                        .toList(),
                        body.archived())));
    }
}
