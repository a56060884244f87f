package io.journeyman.testing;

import io.journeyman.shared.ContactId;
import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.QuestionHandler;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingType;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import io.journeyman.steps.WaitHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Blocks that exist in tests only, all in the group {@code test}: {@code testStep} records whom it met, {@code testFail}
 * fails as told, {@code testAwait} waits for an outcome, {@code testAsk} answers what {@link #answer} says,
 * {@code testWait} waits for a span, {@code testWaitFor}, {@code testTask} and {@code testEnd} are data only.
 */
public final class TestBlocks {

    /** Everybody {@code testStep} met: the element and the person, in order. */
    public static final List<StepCall> MET = new CopyOnWriteArrayList<>();

    private static final Map<String, RuntimeException> FAILURES = new ConcurrentHashMap<>();
    private static final Map<ContactId, String> ANSWERS = new ConcurrentHashMap<>();

    private TestBlocks() {}

    public static void reset() {
        MET.clear();
        FAILURES.clear();
        ANSWERS.clear();
    }

    /** The ids of the elements at which this run was met, in order. */
    public static List<String> elementsIn(String instanceId) {
        return MET.stream()
                .filter(call -> call.place().instanceId().equals(instanceId))
                .map(call -> call.place().elementId())
                .toList();
    }

    /** What rolls back was not met. */
    private static void met(StepCall call) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                MET.add(call);
            }
        });
    }

    /** The ids of the elements at which {@code testStep} met this person, in order. */
    public static List<String> elementsOf(ContactId contact) {
        return MET.stream()
                .filter(call -> call.contact().equals(contact))
                .map(call -> call.place().elementId())
                .toList();
    }

    /** Makes every {@code testFail} at this element throw, until told otherwise by null. */
    public static void failAt(String elementId, @org.jspecify.annotations.Nullable RuntimeException failure) {
        if (failure == null) {
            FAILURES.remove(elementId);
        } else {
            FAILURES.put(elementId, failure);
        }
    }

    /** Makes {@code testFail} fail for this person when the transaction commits. */
    public static void failAtCommit(ContactId contact) {
        ANSWERS.put(contact, "fail at commit");
    }

    /** What {@code testAsk} answers about this person; {@code no} unless told. */
    public static void answer(ContactId contact, String outcome) {
        ANSWERS.put(contact, outcome);
    }

    private static BlockDescriptor descriptor(String key, BlockKind kind) {
        return BlockDescriptor.of(key, kind, key, "For tests.", "test", "flask");
    }

    /** Puts the blocks into the catalogue of the tests' application. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Wiring {

        @Bean
        Block testStep() {
            return new Recording();
        }

        @Bean
        Block testFail() {
            return new Failing();
        }

        @Bean
        Block testAwait() {
            return new Awaiting();
        }

        @Bean
        Block testAsk() {
            return new Asking();
        }

        @Bean
        Block testWait() {
            return new Waiting();
        }

        @Bean
        Block testWaitFor() {
            BlockDescriptor descriptor = descriptor("testWaitFor", BlockKind.WAIT_FOR)
                    .settings(Setting.conditions("conditions", "Conditions"));
            return () -> descriptor;
        }

        @Bean
        Block testTask() {
            BlockDescriptor descriptor = descriptor("testTask", BlockKind.HUMAN_TASK)
                    .settings(Setting.text("team", "Team"))
                    .outcomes(Outcomes.fromArrows());
            return () -> descriptor;
        }

        @Bean
        Block testEnd() {
            BlockDescriptor descriptor =
                    descriptor("testEnd", BlockKind.END).settings(Setting.text("outcome", "Outcome"));
            return () -> descriptor;
        }
    }

    private static final class Recording implements StepHandler {

        @Override
        public BlockDescriptor descriptor() {
            return TestBlocks.descriptor("testStep", BlockKind.STEP)
                    .settings(
                            Setting.text("note", "Note"),
                            Setting.text("outcome", "Outcome"),
                            Setting.text("greeting", "Greeting").orElse("hello"));
        }

        @Override
        public StepResult handle(StepCall call) {
            met(call);
            return call.settings().find("outcome").map(StepResult::done).orElse(StepResult.done());
        }
    }

    private static final class Failing implements StepHandler {

        @Override
        public BlockDescriptor descriptor() {
            return TestBlocks.descriptor("testFail", BlockKind.STEP).settings(Setting.text("code", "Code"));
        }

        @Override
        public StepResult handle(StepCall call) {
            RuntimeException failure = FAILURES.get(call.place().elementId());
            if (failure != null) {
                throw failure;
            }
            if ("fail at commit".equals(ANSWERS.get(call.contact()))) {
                failBeforeCommit();
            }
            met(call);
            return call.settings().find("code").map(StepResult::failed).orElse(StepResult.done());
        }
    }

    private static void failBeforeCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                throw new IllegalStateException("refused at commit");
            }
        });
    }

    private static final class Awaiting implements StepHandler {

        @Override
        public BlockDescriptor descriptor() {
            return TestBlocks.descriptor("testAwait", BlockKind.STEP)
                    .settings(Setting.duration("patience", "Patience").orElse("P1D"))
                    .outcomes(Outcomes.fixed(
                            new Outcomes.Outcome("queued", "Queued"),
                            new Outcomes.Outcome("delivered", "Delivered"),
                            new Outcomes.Outcome("notReached", "Not reached")))
                    .channel("SMS");
        }

        @Override
        public StepResult handle(StepCall call) {
            met(call);
            boolean awaits = call.outcomesUsed().stream().anyMatch(outcome -> !outcome.equals("queued"));
            return awaits
                    ? StepResult.await(call.now().plus(call.settings().duration("patience")), "notReached")
                    : StepResult.done("queued");
        }
    }

    private static final class Asking implements QuestionHandler {

        @Override
        public BlockDescriptor descriptor() {
            return TestBlocks.descriptor("testAsk", BlockKind.QUESTION)
                    .settings(Setting.of("score", SettingType.NUMBER, "Score").range("0", "100"))
                    .outcomes(Outcomes.yesNo());
        }

        @Override
        public String answer(StepCall call) {
            return ANSWERS.getOrDefault(call.contact(), "no");
        }
    }

    private static final class Waiting implements WaitHandler {

        @Override
        public BlockDescriptor descriptor() {
            return TestBlocks.descriptor("testWait", BlockKind.WAIT)
                    .settings(Setting.duration("for", "How long").need());
        }

        @Override
        public Instant until(StepCall call, Instant from) {
            Duration span = call.settings().duration("for");
            return from.plus(span);
        }
    }
}
