package io.journeyman.steps;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The settings of one drawn block, as text by name, with the descriptor's defaults filled in. The plain accessors fail
 * with {@link SettingWrong} where the value is missing or unreadable; {@code find…} answer empty where it is missing.
 */
public record Settings(Map<String, String> values) {

    public static final Settings EMPTY = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    /** Settings from name, value, name, value …; for tests and defaults. */
    public static Settings of(String... pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return new Settings(all);
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** The value, empty where missing or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    public String text(String name) {
        return find(name).orElseThrow(() -> new SettingWrong(name));
    }

    public String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    public BigDecimal number(String name) {
        return read(name, BigDecimal::new);
    }

    public Optional<BigDecimal> findNumber(String name) {
        return has(name) ? Optional.of(number(name)) : Optional.empty();
    }

    public int integer(String name) {
        return read(name, text -> new BigDecimal(text).intValueExact());
    }

    public Duration duration(String name) {
        return read(name, Duration::parse);
    }

    public Optional<Duration> findDuration(String name) {
        return has(name) ? Optional.of(duration(name)) : Optional.empty();
    }

    public LocalDate date(String name) {
        return read(name, LocalDate::parse);
    }

    public LocalTime time(String name) {
        return read(name, LocalTime::parse);
    }

    public UUID id(String name) {
        return read(name, UUID::fromString);
    }

    public boolean is(String name) {
        return "true".equals(values.get(name));
    }

    /** The parts of a comma-separated value, stripped, without blanks; empty where missing. */
    public List<String> list(String name) {
        return Arrays.stream(values.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** These settings with the descriptor's defaults where nothing is set. */
    public Settings withDefaults(BlockDescriptor descriptor) {
        Map<String, String> all = new LinkedHashMap<>(values);
        for (Setting setting : descriptor.settings()) {
            String value = setting.defaultValue();
            if (value != null && !has(setting.name())) {
                all.put(setting.name(), value);
            }
        }
        return new Settings(all);
    }

    private <T> T read(String name, Function<String, T> parse) {
        try {
            return parse.apply(text(name));
        } catch (ArithmeticException | DateTimeException | IllegalArgumentException e) {
            throw new SettingWrong(name);
        }
    }
}
