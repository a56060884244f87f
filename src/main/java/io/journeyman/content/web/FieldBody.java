package io.journeyman.content.web;

import io.journeyman.content.MessageField;
import org.jspecify.annotations.Nullable;

/** A value a message may use, for the menu of fields. */
record FieldBody(
        String path,
        String label,
        String group,
        MessageField.Type type,
        boolean alwaysSet,
        @Nullable String fallback,
        String example) {

    static FieldBody of(MessageField field) {
        return new FieldBody(
                field.path(),
                field.label(),
                field.group(),
                field.type(),
                field.alwaysSet(),
                field.fallback(),
                field.example());
    }
}
