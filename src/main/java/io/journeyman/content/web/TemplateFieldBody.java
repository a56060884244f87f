package io.journeyman.content.web;

import io.journeyman.content.MessageField;
import org.jspecify.annotations.Nullable;

/** A value a message may use, for the menu of fields. */
record TemplateFieldBody(
        String path,
        String label,
        String group,
        MessageField.Type type,
        boolean alwaysSet,
        @Nullable String fallback,
        String example) {

    static TemplateFieldBody of(MessageField field) {
        return new TemplateFieldBody(
                field.path(),
                field.label(),
                field.group(),
                field.type(),
                field.alwaysSet(),
                field.fallback(),
                field.example());
    }
}
