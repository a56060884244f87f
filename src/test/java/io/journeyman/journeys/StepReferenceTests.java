package io.journeyman.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.Blocks;
import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Keeps {@code docs/reference/steps} equal to what the blocks say about themselves. */
@DatabaseTest
class StepReferenceTests {

    private static final Path FOLDER = Path.of("docs/reference/steps");
    private static final String UPDATE = "openapi.update";

    @Autowired
    private Blocks blocks;

    @Test
    void the_committed_pages_are_what_the_blocks_say() throws IOException {
        Map<String, String> pages = pages();

        if (Boolean.getBoolean(UPDATE)) {
            write(pages);
        }

        assertThat(read())
                .as("docs/reference/steps is behind the blocks. Run: mvn test -Dtest=StepReferenceTests -D" + UPDATE
                        + "=true, and commit it")
                .isEqualTo(pages);
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        List<BlockDescriptor> shipped = blocks.descriptors().stream()
                .filter(block -> !block.group().equals("test"))
                .sorted(Comparator.comparing(BlockDescriptor::group).thenComparing(BlockDescriptor::name))
                .toList();
        shipped.forEach(block -> pages.put(block.key() + ".md", StepReference.page(block)));
        StringBuilder index = new StringBuilder("# Blocks\n\nWhat can be drawn. These pages are written by a test from"
                + " what the blocks say about themselves.\n\n| block | group | what it does |\n|---|---|---|\n");
        shipped.forEach(block -> index.append("| [")
                .append(block.name())
                .append("](")
                .append(block.key())
                .append(".md) | ")
                .append(block.group())
                .append(" | ")
                .append(block.help())
                .append(" |\n"));
        pages.put("index.md", index.toString());
        return pages;
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : read().keySet()) {
            if (!pages.containsKey(file)) {
                Files.delete(FOLDER.resolve(file));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
