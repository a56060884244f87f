package io.journeyman.consent;

import io.journeyman.consent.FrequencyStore.Slot;
import io.journeyman.consent.Verdict.Later;
import io.journeyman.consent.Verdict.Yes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps places in the daily and weekly cap, under the lock of the person's count. */
@Component
class FrequencyCap {

    private static final Comparator<Slot> ORDER = Comparator.comparing(
                    (Slot slot) -> slot.contact().value())
            .thenComparing(Slot::channel)
            .thenComparing(Slot::day);
    /** A place kept by another message may be given back; look again soon. */
    private static final Duration KEPT_LOOK = Duration.ofMinutes(2);

    private final FrequencyStore store;

    FrequencyCap(FrequencyStore store) {
        this.store = store;
    }

    Map<UUID, Verdict> keepPlaces(List<Ask> asks, Gate gate, Instant now) {
        List<Slot> slots = asks.stream()
                .map(ask -> slot(ask, gate))
                .distinct()
                .sorted(ORDER)
                .toList();
        if (!slots.isEmpty()) {
            store.lock(slots);
        }
        Map<UUID, Verdict> verdicts = new HashMap<>();
        for (Ask ask : asks) {
            Slot slot = slot(ask, gate);
            ChannelPolicy policy = Objects.requireNonNull(gate.policies().get(ask.channel()));
            Optional<Verdict> full = full(ask, slot, policy, gate.zone(ask.contact()), now);
            if (full.isEmpty()) {
                store.keep(ask.message(), slot, now.plus(MaySend.KEPT));
            }
            verdicts.put(ask.message(), full.orElseGet(Yes::new));
        }
        return verdicts;
    }

    private static Slot slot(Ask ask, Gate gate) {
        return new Slot(ask.contact(), ask.channel(), gate.today(ask.contact()));
    }

    private Optional<Verdict> full(Ask ask, Slot slot, ChannelPolicy policy, ZoneId zone, Instant now) {
        if (policy.perDay() == null && policy.perWeek() == null) {
            return Optional.empty();
        }
        Map<LocalDate, Integer> sent = store.sent(slot);
        LocalDate free = freeDay(slot.day(), sent, policy);
        if (free.isAfter(slot.day())) {
            boolean week = isFull(policy.perWeek(), sum(sent, slot.day()));
            Instant at = free.atStartOfDay(zone).toInstant();
            return Optional.of(new Later(at, week ? Reason.CAP_WEEK : Reason.CAP_DAY));
        }
        Map<LocalDate, Integer> kept = store.kept(slot, ask.message(), now);
        kept.forEach((day, count) -> sent.merge(day, count, Integer::sum));
        if (isFull(policy.perDay(), sent.getOrDefault(slot.day(), 0))) {
            return Optional.of(new Later(now.plus(KEPT_LOOK), Reason.CAP_DAY));
        }
        return isFull(policy.perWeek(), sum(sent, slot.day()))
                ? Optional.of(new Later(now.plus(KEPT_LOOK), Reason.CAP_WEEK))
                : Optional.empty();
    }

    /** The first day, from today on, on which one more message fits. */
    private static LocalDate freeDay(LocalDate today, Map<LocalDate, Integer> sent, ChannelPolicy policy) {
        LocalDate day = today;
        while (isFull(policy.perDay(), sent.getOrDefault(day, 0)) || isFull(policy.perWeek(), sum(sent, day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static int sum(Map<LocalDate, Integer> sent, LocalDate last) {
        return sent.entrySet().stream()
                .filter(day ->
                        day.getKey().isAfter(last.minusDays(7)) && !day.getKey().isAfter(last))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean isFull(@Nullable Integer limit, int count) {
        return limit != null && count >= limit;
    }
}
