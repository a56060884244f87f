package io.journeyman.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record's component is required unless its type is {@code @Nullable}; two records may not share one name. */
final class RequiredUnlessNullable implements ModelConverter {

    private final Map<String, Class<?>> named = new HashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isAnnotationPresent(JsonSubTypes.class)) {
            nameKinds(java.getRawClass(), context);
        }
        if (schema == null || java == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        Schema<?> definition = schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (definition != null && definition.getProperties() != null) {
            onlyOne(java, schema);
            require(java.getRawClass(), definition);
        }
        return schema;
    }

    private void onlyOne(JavaType java, Schema<?> schema) {
        if (schema.get$ref() == null) {
            return;
        }
        Class<?> other = named.putIfAbsent(schema.get$ref(), java.getRawClass());
        if (other != null && other != java.getRawClass()) {
            throw new IllegalStateException("two bodies share one name in the API: " + other.getName() + " and "
                    + java.getRawClass().getName() + "; rename one");
        }
    }

    private static void require(Class<?> record, Schema<?> schema) {
        List<String> required = Arrays.stream(record.getRecordComponents())
                .filter(component -> !nullable(component))
                .map(RecordComponent::getName)
                .filter(name -> schema.getProperties().containsKey(name))
                .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /** The kinds of a sealed interface are told apart by their names in JSON, not by those of the records. */
    private static void nameKinds(Class<?> type, ModelConverterContext context) {
        Schema<?> schema = context.getDefinedModels().get(type.getSimpleName());
        if (schema == null || schema.getDiscriminator() == null) {
            return;
        }
        for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
            schema.getDiscriminator()
                    .mapping(kind.name(), "#/components/schemas/" + kind.value().getSimpleName());
        }
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class;
    }
}
