package io.journeyman.journeys;

import static io.journeyman.steps.Setting.choice;
import static io.journeyman.steps.Setting.conditions;
import static io.journeyman.steps.Setting.number;
import static io.journeyman.steps.Setting.of;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.steps.Block;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.SettingType;
import io.journeyman.steps.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The start of a journey: who comes in, and whether again. */
@Component("start")
class StartBlock implements Block {

    static final String KEY = "start";
    static final String WAYS = "ways";
    private static final String REENTRY = "reentry";
    private static final String DAYS = "reentryDays";
    private static final String FILTER = "filter";

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    KEY,
                    BlockKind.START,
                    "Start",
                    "Where people come in. Everybody may also be added by hand or by an import.",
                    "start",
                    "player-play")
            .settings(
                    of(WAYS, SettingType.TRIGGERS, "Starts when")
                            .help("Any of these brings a person in. Leave it empty to add people by hand only."),
                    choice(
                                    REENTRY,
                                    "The same person again",
                                    new Setting.Choice("once", "Never"),
                                    new Setting.Choice("notInside", "Only when not inside"),
                                    new Setting.Choice("afterDays", "After some days"),
                                    new Setting.Choice("always", "Every time"),
                                    new Setting.Choice("perSubject", "Once per order, cart or booking"))
                            .orElse("once"),
                    number(DAYS, "Days between two entries")
                            .range("1", "3650")
                            .need()
                            .onlyWhen(REENTRY, "afterDays"),
                    conditions(FILTER, "Only people who")
                            .help("Judged at the moment of entry. Leave it empty to let everybody in."));

    private final ObjectMapper json;
    private final Rules rules;

    StartBlock(ObjectMapper json, Rules rules) {
        this.json = json;
        this.rules = rules;
    }

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        List<SettingProblem> problems = new ArrayList<>();
        try {
            for (WayIn way : ways(settings)) {
                checkWay(way, problems);
            }
        } catch (IllegalArgumentException e) {
            problems.add(new SettingProblem(WAYS, "ways-unreadable", "Choose again when the journey starts."));
        }
        settings.find(FILTER).ifPresent(rule -> {
            if (!usable(rule)) {
                problems.add(new SettingProblem(FILTER, "rule-wrong", "Mend the rule that says who may enter."));
            }
        });
        return problems;
    }

    private static void checkWay(WayIn way, List<SettingProblem> problems) {
        String ref = way.ref();
        if (ref == null || ref.isBlank()) {
            String what =
                    switch (way.kind()) {
                        case LIST -> "Choose the list that people come from.";
                        case FORM -> "Choose the form that people come from.";
                        case SEGMENT -> "Choose the segment that the journey watches.";
                        case EVENT -> "Give the name of the event that starts the journey.";
                        case SCORE -> "Give the score at which people enter.";
                    };
            problems.add(new SettingProblem(WAYS, "way-incomplete", what));
        } else if (way.kind() == WayInKind.SCORE && !ref.matches("-?\\d{1,9}")) {
            problems.add(new SettingProblem(WAYS, "score-wrong", "Give the score as a whole number."));
        } else if (way.kind() == WayInKind.EVENT && !ref.matches("[A-Za-z0-9._-]{1,50}")) {
            problems.add(new SettingProblem(
                    WAYS, "event-name-wrong", "An event's name has letters, digits, dots and dashes only."));
        }
    }

    private boolean usable(String rule) {
        try {
            return rules.problems(json.readValue(rule, Rule.class), "").isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** The ways in. Fails with {@link IllegalArgumentException} where the setting cannot be read. */
    List<WayIn> ways(Settings settings) {
        String text = settings.text(WAYS, "[]");
        try {
            return json.readValue(text, new TypeReference<List<WayIn>>() {});
        } catch (MismatchedInputException e) {
            throw new IllegalArgumentException("ways do not fit", e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("ways are no JSON", e);
        }
    }

    ReentryRule reentry(Settings settings) {
        return switch (settings.text(REENTRY, "once")) {
            case "always" -> new ReentryRule(Reentry.ALWAYS, null);
            case "afterDays" -> new ReentryRule(Reentry.AFTER_DAYS, settings.integer(DAYS));
            case "notInside" -> new ReentryRule(Reentry.NOT_INSIDE, null);
            case "perSubject" -> new ReentryRule(Reentry.PER_SUBJECT, null);
            default -> ReentryRule.ONCE;
        };
    }

    Optional<Rule> filter(Settings settings) {
        return settings.find(FILTER).map(rule -> {
            try {
                return json.readValue(rule, Rule.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a published rule cannot be read", e);
            }
        });
    }
}
