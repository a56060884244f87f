package io.journeyman.properties;

import java.util.List;

/** Kinds of records that can have custom properties. */
public enum RecordKind {
    CONTACT(
            "E-mail",
            "E-mail address",
            "Phone",
            "Phone number",
            "Viber",
            "First name",
            "Last name",
            "Name",
            "Job title",
            "Company",
            "Language",
            "Time zone",
            "Country",
            "City",
            "Source",
            "May be called",
            "Lifecycle stage",
            "Score");

    private final List<String> builtIn;

    RecordKind(String... builtIn) {
        this.builtIn = List.of(builtIn);
    }

    /** Labels of the fields such records have anyhow; a custom property should not repeat one. */
    List<String> builtIn() {
        return builtIn;
    }
}
