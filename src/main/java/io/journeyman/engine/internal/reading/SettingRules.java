package io.journeyman.engine.internal.reading;

import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges settings by the schema of their block's descriptor. */
final class SettingRules {

    private static final int LONGEST = 20_000;

    private SettingRules() {}

    static List<SettingProblem> check(BlockDescriptor descriptor, Settings drawn) {
        List<SettingProblem> problems = new ArrayList<>();
        Settings all = drawn.withDefaults(descriptor);
        for (Setting setting : descriptor.settings()) {
            if (counts(setting, all)) {
                check(setting, all).ifPresent(problems::add);
            }
        }
        Set<String> known = descriptor.settings().stream().map(Setting::name).collect(Collectors.toSet());
        for (String name : drawn.values().keySet()) {
            if (!known.contains(name)) {
                problems.add(new SettingProblem(name, "setting-unknown", "There is no setting \"" + name + "\" here."));
            }
        }
        return problems;
    }

    private static boolean counts(Setting setting, Settings all) {
        Setting.When when = setting.when();
        return when == null || when.values().contains(all.text(when.setting(), ""));
    }

    private static Optional<SettingProblem> check(Setting setting, Settings all) {
        Optional<String> value = all.find(setting.name());
        if (value.isEmpty()) {
            return setting.required()
                    ? Optional.of(new SettingProblem(
                            setting.name(), "setting-missing", "Fill in \"" + setting.label() + "\"."))
                    : Optional.empty();
        }
        try {
            String wrong = wrong(setting, value.get());
            return Optional.ofNullable(wrong).map(text -> new SettingProblem(setting.name(), "setting-range", text));
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            return Optional.of(
                    new SettingProblem(setting.name(), "setting-shape", "\"" + setting.label() + "\" cannot be read."));
        }
    }

    private static @Nullable String wrong(Setting setting, String value) {
        return switch (setting.type()) {
            case NUMBER -> range(setting, new BigDecimal(value), BigDecimal::new);
            case DURATION -> range(setting, Duration.parse(value), Duration::parse);
            case DATE -> range(setting, LocalDate.parse(value), LocalDate::parse);
            case TIME -> range(setting, LocalTime.parse(value), LocalTime::parse);
            case BOOLEAN -> Set.of("true", "false").contains(value) ? null : "Choose yes or no.";
            case CHOICE -> choice(setting, List.of(value));
            case CHOICES -> choice(setting, List.of(value.split("\\s*,\\s*")));
            case TEXT, LONG_TEXT -> length(setting, value);
            case CONDITIONS, TRIGGERS -> value.length() > LONGEST ? "This is too long." : null;
        };
    }

    private static <T extends Comparable<? super T>> @Nullable String range(
            Setting setting, T value, java.util.function.Function<String, T> parse) {
        String min = setting.min();
        String max = setting.max();
        if (min != null && value.compareTo(parse.apply(min)) < 0) {
            return "\"" + setting.label() + "\" must be at least " + min + ".";
        }
        if (max != null && value.compareTo(parse.apply(max)) > 0) {
            return "\"" + setting.label() + "\" must be at most " + max + ".";
        }
        return null;
    }

    private static @Nullable String choice(Setting setting, List<String> values) {
        if (setting.source() != null) {
            return null;
        }
        Set<String> allowed =
                setting.choices().stream().map(Setting.Choice::value).collect(Collectors.toSet());
        return allowed.containsAll(values) ? null : "Choose one of the offered values for \"" + setting.label() + "\".";
    }

    private static @Nullable String length(Setting setting, String value) {
        String max = setting.max();
        int most = max == null ? LONGEST : Integer.parseInt(max);
        return value.length() > most ? "\"" + setting.label() + "\" is too long." : null;
    }
}
