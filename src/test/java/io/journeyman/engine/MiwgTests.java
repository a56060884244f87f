package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The reference models of the BPMN Model Interchange Working Group, where somebody put them beside the repository: other
 * tools' drawings are read without harm, and told what of them is not a journey.
 */
@DatabaseTest
class MiwgTests {

    private static final List<Path> PLACES = List.of(
            Path.of(System.getProperty("journeyman.corpora", "../corpora"), "miwg"),
            Path.of("../../shared/corpora/miwg"),
            Path.of("../shared/corpora/miwg"));

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private Deployments deployments;

    @TestFactory
    Stream<DynamicTest> other_tools_models_are_read_and_never_deployed_silently() throws IOException {
        Path place = PLACES.stream().filter(Files::isDirectory).findFirst().orElse(null);
        Assumptions.assumeTrue(place != null, "no MIWG models beside the repository");
        List<Path> models;
        try (Stream<Path> files = Files.list(place)) {
            models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
        return models.stream()
                .map(model -> DynamicTest.dynamicTest(model.getFileName().toString(), () -> read(model)));
    }

    private void read(Path model) throws IOException {
        byte[] bytes = Files.readAllBytes(model);

        Diagram diagram = diagrams.read(bytes);

        assertThat(diagram.elements()).isNotEmpty();
        assertThat(diagram.ready()).isFalse();
        assertThat(diagram.foreign()).isTrue();
        assertThat(diagram.problems())
                .filteredOn(problem -> problem.severity() == DiagramProblem.Severity.FOREIGN)
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThatThrownBy(() -> deployments.deploy(String.valueOf(diagram.key()), bytes))
                .isInstanceOf(DiagramRefused.class);
    }
}
