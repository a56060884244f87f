package io.journeyman.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * One setting of ours, as the compiler's annotation processor found it in a settings record.
 *
 * @param description the {@code @param} of its component
 * @param standard its default as text, empty for none
 */
record Setting(String name, String type, String description, String standard) {

    static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

    static List<Setting> all() {
        try {
            JsonNode properties =
                    new ObjectMapper().readTree(Files.readString(METADATA)).path("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .filter(property -> property.path("name").asText().startsWith("journeyman."))
                    .map(property -> new Setting(
                            property.path("name").asText(),
                            simple(property.path("type").asText()),
                            property.path("description").asText(),
                            property.path("defaultValue").asText()))
                    .sorted(Comparator.comparing(Setting::group).thenComparing(Setting::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of the name its neighbours share: {@code journeyman.work}, or {@code journeyman}. */
    String group() {
        String[] parts = name.split("\\.");
        return parts.length < 3 ? parts[0] : parts[0] + "." + parts[1];
    }

    /** Last part of the name, as application.yaml writes it. */
    String key() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The environment variable that sets it. */
    String variable() {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String simple(String type) {
        return type.replaceAll("[a-z]+\\.", "").replace("Integer", "number").replace("Boolean", "true/false");
    }
}
