package io.journeyman.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people who take the same step in one transaction; may be a single one. {@code prepare} reads for all of them at
 * once and {@link #keep keeps} it here; {@code handle} finds it again and leaves its inserts to {@link #atEnd}.
 */
public final class StepCohort {

    private final List<StepCall> calls = new ArrayList<>();
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private final List<Runnable> endings = new ArrayList<>();

    /** For the engine and tests: puts a person in. */
    public void add(StepCall call) {
        calls.add(call);
    }

    public List<StepCall> calls() {
        return List.copyOf(calls);
    }

    /** Remembers what was read for the whole cohort, one object per type. */
    public <T> void keep(Class<T> type, T facts) {
        kept.put(type, facts);
    }

    public <T> Optional<T> kept(Class<T> type) {
        return Optional.ofNullable(kept.get(type)).map(type::cast);
    }

    /** Runs once, after the last {@code handle} of the cohort, in the same transaction: the place for one batch insert. */
    public void atEnd(Runnable ending) {
        endings.add(ending);
    }

    /** For the engine and tests: runs the endings. */
    public void end() {
        endings.forEach(Runnable::run);
        endings.clear();
    }
}
