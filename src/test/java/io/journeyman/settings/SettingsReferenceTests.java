package io.journeyman.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/reference/settings.md} and {@code application.yaml} equal to the settings records. */
class SettingsReferenceTests {

    private static final Path FILE = Path.of("docs/reference/settings.md");
    private static final Path YAML = Path.of("src/main/resources/application.yaml");

    @Test
    void the_reference_names_every_setting() throws IOException {
        String reference = reference(Setting.all());

        if (Boolean.getBoolean("openapi.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, reference);
        }

        assertThat(Files.readString(FILE))
                .as("settings.md is behind the settings records. Run: mvn test -Dtest=SettingsReferenceTests"
                        + " -Dopenapi.update=true, and commit it")
                .isEqualTo(reference);
    }

    @Test
    void every_setting_says_what_it_is_for() {
        assertThat(Setting.all())
                .filteredOn(setting -> setting.description().isBlank())
                .extracting(Setting::name)
                .as("these components of settings records need an @param")
                .isEmpty();
    }

    @Test
    void application_yaml_shows_every_setting_with_its_default() throws IOException {
        String yaml = Files.readString(YAML);

        List<String> missing = Setting.all().stream()
                .filter(setting -> !Pattern.compile("(?m)^[ #]*" + Pattern.quote(setting.key()) + ":")
                        .matcher(yaml)
                        .find())
                .map(Setting::name)
                .toList();

        assertThat(missing)
                .as("write these with a comment into application.yaml")
                .isEmpty();
    }

    private static String reference(List<Setting> settings) {
        StringBuilder text = new StringBuilder("""
                # Settings

                Generated from the code; do not edit. Set them in `config/application.yaml` beside the jar, or by environment
                variables. Spring Boot's own settings (`server.port`, `spring.datasource.url` …) work as well;
                `application.yaml` inside the jar shows the ones we set.
                """);
        String group = "";
        for (Setting setting : settings) {
            if (!setting.group().equals(group)) {
                group = setting.group();
                text.append("\n## ").append(group).append("\n\n| setting | default | what for |\n|---|---|---|\n");
            }
            text.append("| `%s`<br>`%s` | %s | %s |\n"
                    .formatted(setting.name(), setting.variable(), standard(setting), sentence(setting)));
        }
        return text.toString();
    }

    private static String standard(Setting setting) {
        return setting.standard().isEmpty() ? "–" : "`" + setting.standard() + "`";
    }

    private static String sentence(Setting setting) {
        String text = setting.description().replace("|", "\\|").replaceAll("\\s+", " ");
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
