package io.journeyman.journeys;

import static io.journeyman.steps.Setting.choice;
import static io.journeyman.steps.Setting.choiceFrom;
import static io.journeyman.steps.Setting.duration;
import static io.journeyman.steps.Setting.number;
import static io.journeyman.steps.Setting.of;
import static io.journeyman.steps.Setting.text;

import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.ContactId;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.SettingType;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepCohort;
import io.journeyman.steps.WaitHandler;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets time pass: for a while, until a date of the person, until a fixed date, or until a date a colleague gave. */
@Component("wait")
class WaitBlock implements WaitHandler {

    private static final String MODE = "mode";
    private static final String DURATION = "duration";
    private static final String ATTRIBUTE = "attribute";
    private static final String DATE = "date";
    private static final String FACT = "fact";
    private static final String OFFSET = "offsetDays";
    private static final String TIME = "time";

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "wait",
                    BlockKind.WAIT,
                    "Wait",
                    "The person rests here. After a message the time counts from the moment the message left the house.",
                    "wait",
                    "clock")
            .settings(
                    choice(
                                    MODE,
                                    "Wait",
                                    new Setting.Choice(DURATION, "For a while"),
                                    new Setting.Choice(ATTRIBUTE, "Until a date of the person"),
                                    new Setting.Choice(DATE, "Until a fixed date"),
                                    new Setting.Choice(FACT, "Until a date a colleague gave"))
                            .need()
                            .orElse(DURATION),
                    duration(DURATION, "How long").need().onlyWhen(MODE, DURATION),
                    choiceFrom(ATTRIBUTE, "Which date", "dateAttributes")
                            .help("A person without this date goes on at once.")
                            .need()
                            .onlyWhen(MODE, ATTRIBUTE),
                    of(DATE, SettingType.DATE, "Which day").need().onlyWhen(MODE, DATE),
                    text(FACT, "Which answer")
                            .help(
                                    "The name of the date in the task before, for example notBefore. Without it the person"
                                            + " goes on at once.")
                            .need()
                            .onlyWhen(MODE, FACT),
                    number(OFFSET, "Days after it (before: with a minus)")
                            .range("-365", "365")
                            .onlyWhen(MODE, ATTRIBUTE, FACT),
                    of(TIME, SettingType.TIME, "At what time")
                            .help("In the person's own time zone where it is known.")
                            .orElse("09:00")
                            .onlyWhen(MODE, ATTRIBUTE, DATE, FACT));

    private final Contacts contacts;
    private final Clock clock;

    WaitBlock(Contacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        if (DATE.equals(settings.text(MODE, DURATION))
                && settings.has(DATE)
                && settings.date(DATE).isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            return List.of(new SettingProblem(DATE, "date-past", "This day is over. Choose one to come."));
        }
        return List.of();
    }

    @Override
    public void prepare(StepCohort cohort) {
        Set<ContactId> people = cohort.calls().stream()
                .filter(call -> !DURATION.equals(mode(call)))
                .map(StepCall::contact)
                .collect(Collectors.toSet());
        if (!people.isEmpty()) {
            cohort.keep(People.class, People.of(contacts, people));
        }
    }

    private static String mode(StepCall call) {
        return call.settings().text(MODE, DURATION);
    }

    @Override
    public Instant until(StepCall call, Instant from) {
        String mode = mode(call);
        if (mode.equals(DURATION)) {
            return from.plus(call.settings().duration(DURATION));
        }
        People people = call.cohort()
                .kept(People.class)
                .filter(kept -> kept.records().containsKey(call.contact()))
                .orElseGet(() -> People.of(contacts, Set.of(call.contact())));
        LocalTime time = call.settings().time(TIME);
        ZoneId zone = people.zone(call.contact());
        Optional<LocalDate> day =
                switch (mode) {
                    case DATE -> Optional.of(call.settings().date(DATE));
                    case ATTRIBUTE ->
                        people.date(call.contact(), call.settings().text(ATTRIBUTE));
                    default -> fact(call.facts().get(call.settings().text(FACT)));
                };
        int offset = mode.equals(DATE) || !call.settings().has(OFFSET)
                ? 0
                : call.settings().integer(OFFSET);
        Instant until = day.map(
                        d -> d.plusDays(offset).atTime(time).atZone(zone).toInstant())
                .orElse(from);
        return until.isBefore(from) ? from : until;
    }

    private static Optional<LocalDate> fact(@Nullable Object value) {
        return value == null ? Optional.empty() : parse(value.toString());
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a wait asks about people, read for a whole cohort at once. */
    record People(Map<ContactId, ContactRecord> records, Map<ContactId, Map<String, Object>> attributes) {

        static People of(Contacts contacts, Set<ContactId> ids) {
            return new People(new HashMap<>(contacts.all(ids)), new HashMap<>(contacts.attributes(ids)));
        }

        ZoneId zone(ContactId id) {
            ContactRecord contact = records.get(id);
            String zone = contact == null ? null : contact.timeZone();
            try {
                return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
            } catch (DateTimeException e) {
                return ZoneOffset.UTC;
            }
        }

        Optional<LocalDate> date(ContactId id, String attribute) {
            Object value = attributes.getOrDefault(id, Map.of()).get(attribute);
            return value == null ? Optional.empty() : parse(value.toString());
        }
    }
}
