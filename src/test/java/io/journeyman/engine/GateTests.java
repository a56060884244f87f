package io.journeyman.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.engine.DiagramProblem.Severity;
import io.journeyman.testing.Bpmn;
import io.journeyman.testing.DatabaseTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows B1 to B4 of the security list: what is drawn never runs, fetches or spins, however it is disguised. */
@DatabaseTest
class GateTests {

    @Autowired
    private Diagrams diagrams;

    @Autowired
    private Deployments deployments;

    @Autowired
    private RepositoryService repository;

    @AfterEach
    void nothing_ran() {
        assertThat(System.getProperty("journeyman.attacked")).isNull();
        assertThat(deployments.versions("attacked")).isEmpty();
    }

    @Test
    void the_honest_drawing_behind_the_attacks_is_ready() {
        assertThat(diagrams.read(utf8(Attacks.honest())).problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_foreign_is_named_by_element_and_line_and_never_deployed() {
        Map<String, String> files = Attacks.foreign();
        assertThat(files).hasSizeGreaterThanOrEqualTo(60);
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> foreign(file.getValue())));
    }

    private void foreign(String xml) {
        Diagram diagram = diagrams.read(utf8(xml));

        assertThat(diagram.broken()).isFalse();
        assertThat(diagram.foreign()).isTrue();
        assertThat(diagram.problems())
                .filteredOn(problem -> problem.severity() == Severity.FOREIGN)
                .allSatisfy(problem -> {
                    assertThat(problem.elementId()).isNotNull();
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.message()).isNotBlank().doesNotContain("ENGINE-");
                });
        assertThatThrownBy(() -> deployments.deploy("attacked", utf8(xml)))
                .isInstanceOfSatisfying(DiagramRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(422);
                    assertThat(refused.details().get("elements"))
                            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                            .isNotEmpty();
                });
        past(utf8(xml));
    }

    /** Straight to the engine, past our door: its own parse is the gate. */
    private void past(byte[] bytes) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addInputStream("attacked.bpmn", new java.io.ByteArrayInputStream(bytes))
                        .deploy())
                .isInstanceOfAny(ParseException.class, ProcessEngineException.class);
    }

    @TestFactory
    Stream<DynamicTest> what_is_broken_is_refused_at_once_and_fetches_nothing() throws IOException {
        ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Stream<DynamicTest> tests = Attacks.broken(listening.getLocalPort()).entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> broken(file.getValue(), listening)));
        return tests.onClose(() -> close(listening));
    }

    private void broken(byte[] file, ServerSocket listening) throws IOException {
        long begun = cpu();

        Diagram diagram = diagrams.read(file);

        assertThat(Duration.ofNanos(cpu() - begun)).isLessThan(Duration.ofSeconds(1));
        assertThat(diagram.broken()).isTrue();
        assertThatThrownBy(() -> deployments.deploy("attacked", file))
                .isInstanceOfSatisfying(DiagramRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(400));
        past(file);
        listening.setSoTimeout(20);
        assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_largest_diagram_allowed_is_read_within_two_seconds_and_fifty_megabytes() {
        Bpmn large = Bpmn.journey("large").start("in");
        String before = "in";
        for (int i = 0; i < 900; i++) {
            String id = "step" + i;
            large.step(id, "testStep", "note", "n".repeat(200)).flow(before, id);
            before = id;
        }
        byte[] bytes = large.end("out").flow(before, "out").bytes();
        diagrams.read(bytes);
        System.gc();
        long heap = used();
        long begun = cpu();

        Diagram diagram = diagrams.read(bytes);

        assertThat(Duration.ofNanos(cpu() - begun)).isLessThan(Duration.ofSeconds(2));
        System.gc();
        assertThat(used() - heap).isLessThan(50_000_000L);
        assertThat(diagram.problems()).isEmpty();
        assertThat(diagram.elements()).hasSize(902);
    }

    /** Of this thread, so that a busy machine does not fail the test. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void what_is_not_complete_yet_is_a_list_of_things_to_do() {
        String xml = Bpmn.journey("unfinished")
                .start("in")
                .question("ask", "testAsk", "score", "101")
                .waitTime("pause", "testWait", "for", "PT30S")
                .part("call", "nowhere")
                .end("out")
                .path("in", "ask")
                .flow("ask", "pause", "ask_outcome == 'perhaps'")
                .flow("ask", "call", "gone_outcome == 'yes'")
                .path("pause", "out")
                .path("call", "out")
                .raw("<bpmn:serviceTask id=\"empty\"/>")
                .raw("<bpmn:receiveTask id=\"listen\"/>")
                .xml();

        Diagram diagram = diagrams.read(utf8(xml));

        assertThat(diagram.foreign()).isFalse();
        assertThat(diagram.problems())
                .extracting(problem -> problem.code() + " " + problem.elementId() + " " + problem.setting())
                .contains(
                        "setting-range ask score",
                        "setting-range pause for",
                        "part-unknown call null",
                        "unknown-outcome ask null",
                        "unknown-outcome ask_to_call null",
                        "outcome-without-arrow ask null",
                        "no-block empty null",
                        "no-event listen null");
    }

    @Test
    void a_diagram_is_read_into_our_own_records() {
        Diagram diagram = diagrams.read(WaitTests.clickWait("records").bytes());

        assertThat(diagram.problems()).isEmpty();
        assertThat(diagram.key()).isEqualTo("records");
        DiagramElement click = diagram.element("click").orElseThrow();
        assertThat(click.type()).isEqualTo(ElementType.WAIT_FOR);
        assertThat(click.message()).isEqualTo("message.clicked");
        assertThat(click.block()).isEqualTo("testWaitFor");
        DiagramElement late = diagram.element("late").orElseThrow();
        assertThat(late.type()).isEqualTo(ElementType.TIME_OUT);
        assertThat(late.attachedTo()).isEqualTo("click");
        assertThat(late.interrupting()).isTrue();
        assertThat(diagram.leaving("mail")).extracting(DiagramFlow::target).containsExactly("click");
        assertThat(diagram.starts()).extracting(DiagramElement::id).containsExactly("in");
    }

    @Test
    void each_outcome_an_arrow_asks_for_is_known_at_its_element() {
        Diagram diagram = diagrams.read(utf8(Attacks.honest()));

        assertThat(diagram.element("human").orElseThrow().outcomesUsed()).containsExactly("yes");
        assertThat(diagram.leaving("sort"))
                .filteredOn(flow -> !flow.otherwise())
                .singleElement()
                .extracting(DiagramFlow::comparisons)
                .isEqualTo(List.of(new DiagramFlow.Comparison("human", "yes", true)));
    }

    private static byte[] utf8(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
