package io.journeyman.journeys;

import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Outcomes;
import io.journeyman.steps.Setting;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the reference page of a block from its descriptor. */
final class StepReference {

    private static final Map<BlockKind, String> SHAPES = Map.of(
            BlockKind.START, "start event (none)",
            BlockKind.END, "end event (none)",
            BlockKind.STEP, "service, send or business rule task with `camunda:delegateExpression=\"${%s}\"`",
            BlockKind.QUESTION,
                    "exclusive gateway with `block = %s`; its arrows compare `<id>_outcome` with the answers",
            BlockKind.WAIT, "timer catch or boundary event with `block = %s` and `<timeDate>${<id>_until}</timeDate>`",
            BlockKind.WAIT_FOR,
                    "receive task or message catch event with `block = %s`; the message's name is the kind"
                            + " of event",
            BlockKind.HUMAN_TASK, "user task with `block = %s`; its arrows are its answers",
            BlockKind.PART, "call activity with a literal `calledElement`",
            BlockKind.GOAL, "interrupting event sub-process that begins with a message");

    private StepReference() {}

    static String page(BlockDescriptor block) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(block.name()).append("\n\n");
        page.append(block.help()).append("\n\n");
        page.append("- In the drawing: ")
                .append(SHAPES.get(block.kind()).formatted(block.key()))
                .append(".\n");
        page.append("- Key: `").append(block.key()).append("`\n");
        if (block.channel() != null) {
            page.append("- Sends by: ").append(block.channel()).append('\n');
        }
        page.append(outcomes(block.outcomes()));
        page.append(settings(block.settings()));
        return page.toString();
    }

    private static String outcomes(Outcomes outcomes) {
        return switch (outcomes.from()) {
            case NONE -> "";
            case FIXED ->
                "\n## Answers\n\n| value | means |\n|---|---|\n"
                        + outcomes.values().stream()
                                .map(outcome -> "| `" + outcome.value() + "` | " + outcome.name() + " |\n")
                                .collect(Collectors.joining());
            case SETTING -> "\n## Answers\n\nThe lines of the setting `" + outcomes.setting() + "`.\n";
            case ARROWS -> "\n## Answers\n\nWhatever its arrows are for.\n";
            case PART -> "\n## Answers\n\nThe outcomes of the ends of the journey that is called.\n";
        };
    }

    private static String settings(List<Setting> settings) {
        if (settings.isEmpty()) {
            return "\nIt has no settings.\n";
        }
        return "\n## Settings\n\n| name | what | value | needed | otherwise |\n|---|---|---|---|---|\n"
                + settings.stream().map(StepReference::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        String help = setting.help() == null ? "" : ". " + setting.help();
        String otherwise = setting.defaultValue() == null ? "" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.name() + "` | " + cell(setting.label() + help) + " | " + value(setting) + " | "
                + needed(setting) + " | " + otherwise + " |\n";
    }

    private static String needed(Setting setting) {
        String needed = setting.required() ? "yes" : "";
        Setting.When when = setting.when();
        return when == null
                ? needed
                : (needed.isEmpty() ? "only" : "yes,") + " when `" + when.setting() + "` is "
                        + when.values().stream().map(v -> "`" + v + "`").collect(Collectors.joining(" or "));
    }

    private static String value(Setting setting) {
        String source = setting.source();
        if (source != null) {
            return "one of " + source;
        }
        if (!setting.choices().isEmpty()) {
            return setting.choices().stream()
                    .map(choice -> "`" + choice.value() + "` " + cell(choice.name()))
                    .collect(Collectors.joining("; "));
        }
        String type =
                switch (setting.type()) {
                    case TEXT -> "text";
                    case LONG_TEXT -> "longer text";
                    case NUMBER -> "number";
                    case DURATION -> "span (ISO 8601, `P2D`)";
                    case CHOICE -> "choice";
                    case CHOICES -> "choices, comma-separated";
                    case DATE -> "day (`2026-03-31`)";
                    case TIME -> "time (`09:30`)";
                    case BOOLEAN -> "`true` or `false`";
                    case CONDITIONS -> "rule (JSON)";
                    case TRIGGERS -> "ways in (JSON)";
                };
        return type + range(setting);
    }

    private static String range(Setting setting) {
        String min = setting.min();
        String max = setting.max();
        if (min != null && max != null) {
            return ", " + min + " to " + max;
        }
        if (max != null) {
            return ", at most " + max;
        }
        return min != null ? ", at least " + min : "";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
