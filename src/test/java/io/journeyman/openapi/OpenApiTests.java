package io.journeyman.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Keeps {@code openapi/openapi.json} equal to what the controllers do. */
@DatabaseTest
class OpenApiTests {

    private static final Path FILE = Path.of("openapi/openapi.json");
    private static final String UPDATE = "openapi.update";
    private static final ObjectMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private OpenApiWebMvcResource generator;

    @Test
    void the_committed_description_is_what_the_controllers_do() throws Exception {
        String described = describe();

        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(FILE, described);
        }

        assertThat(Files.readString(FILE))
                .as("openapi/openapi.json is behind the controllers. Run: mvn test -Dtest=OpenApiTests -D" + UPDATE
                        + "=true, and commit it")
                .isEqualTo(described);
    }

    @Test
    void every_operation_has_a_name_of_its_own() throws Exception {
        JsonNode paths = SORTED.readTree(describe()).path("paths");

        List<String> names = paths.findValuesAsText("operationId");

        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
    }

    private String describe() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/api-docs");
        byte[] bytes = generator.openapiJson(request, "/v3/api-docs", Locale.ENGLISH);
        Object tree = sorted(SORTED.readValue(bytes, Object.class));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return SORTED.writer(printer).writeValueAsString(tree).replace(" : ", ": ") + "\n";
    }

    private static Object sorted(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> tree = new TreeMap<>();
            map.forEach((key, value) -> tree.put(String.valueOf(key), sorted(value)));
            return tree;
        }
        return node instanceof List<?> list
                ? list.stream().map(OpenApiTests::sorted).toList()
                : node;
    }
}
