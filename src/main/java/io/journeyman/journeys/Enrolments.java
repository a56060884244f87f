package io.journeyman.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeyman.audit.Audit;
import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.CurrentActor;
import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.work.Wakeups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds people to a journey, any number by one click. The click only stores a job; workers walk over its people and start
 * them, through restarts too.
 */
@Service
public class Enrolments {

    static final String WALKER = "enrolment-walker";
    private static final int MOST_CHOSEN = 10_000;
    private static final int BATCH = 1_000;

    private final JourneyStore journeys;
    private final PublishedVersions versions;
    private final EnrolmentJobStore jobs;
    private final EnrolmentStore entries;
    private final Entries door;
    private final MatchingRule matching;
    private final Rules rules;
    private final ObjectMapper json;
    private final CurrentActor actor;
    private final Audit audit;
    private final Wakeups wakeups;
    private final Clock clock;

    Enrolments(
            JourneyStore journeys,
            PublishedVersions versions,
            EnrolmentJobStore jobs,
            EnrolmentStore entries,
            Entries door,
            MatchingRule matching,
            Rules rules,
            ObjectMapper json,
            CurrentActor actor,
            Audit audit,
            Wakeups wakeups,
            Clock clock) {
        this.journeys = journeys;
        this.versions = versions;
        this.jobs = jobs;
        this.entries = entries;
        this.door = door;
        this.matching = matching;
        this.rules = rules;
        this.json = json;
        this.actor = actor;
        this.audit = audit;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    /**
     * Adds people to a journey that takes people in. They start within seconds; the journey's re-entry rule and entry filter
     * hold for them too.
     *
     * @return the job, to watch its progress
     * @throws WrongState where the journey takes nobody in (409)
     */
    @Transactional
    public EnrolmentJob enrol(JourneyId id, People people) {
        Journey journey = takingIn(id);
        UUID job = Ids.next();
        Instant now = clock.instant();
        String kind = people.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
        if (people instanceof People.Chosen chosen) {
            List<ContactId> ids = chosen.ids().stream().distinct().toList();
            if (ids.isEmpty() || ids.size() > MOST_CHOSEN) {
                throw Invalid.field("/ids", "how-many", "Choose 1 to 10,000 people, or add a list or a segment.");
            }
            String label = ids.size() == 1 ? "1 person" : ids.size() + " people";
            jobs.insert(
                    job, id, kind, write(ids), label, ids.size(), actor.get().name(), now);
        } else {
            Rule rule = ruleOf(journey, people);
            jobs.insert(
                    job,
                    id,
                    kind,
                    write(rule),
                    label(people),
                    rules.count(rule),
                    actor.get().name(),
                    now);
        }
        EnrolmentJob made = progress(id, job);
        audit.record(
                "journey.people-added",
                "journey",
                id.toString(),
                null,
                Map.of("what", made.label(), "people", made.total()));
        wakeups.wake(WALKER);
        return made;
    }

    private Journey takingIn(JourneyId id) {
        Journey journey = journeys.find(id).orElseThrow(JourneyNotFound::new);
        if (journey.kind() == JourneyKind.PART) {
            throw new WrongState(
                    journey.state(), "A part-journey takes people in only from the journeys that call it.");
        }
        if (!journey.takesIn()) {
            throw new WrongState(journey.state(), "Publish the journey first; then people can be added.");
        }
        return journey;
    }

    private Rule ruleOf(Journey journey, People people) {
        if (people instanceof People.OfList list) {
            return matching.onList(list.id().toString());
        }
        if (people instanceof People.OfSegment segment) {
            return matching.inSegment(segment.id().toString());
        }
        if (people instanceof People.OfRule given) {
            Rule rule = read(given.rule());
            rules.validate(rule, "/rule");
            return rule;
        }
        return versions.live(journey)
                .flatMap(version -> matching.of(version.ways()))
                .orElseThrow(() ->
                        new WrongState(journey.state(), "This journey watches nothing whose people could be added."));
    }

    private static String label(People people) {
        if (people instanceof People.OfList) {
            return "Everybody on a list";
        }
        if (people instanceof People.OfSegment) {
            return "Everybody in a segment";
        }
        return people instanceof People.Matching ? "Everybody who matches already" : "Everybody who fits a rule";
    }

    /** Walks one batch of one job. Answers how many people it looked at or jobs it finished; 0 when there is nothing to do. */
    @Transactional
    public int walk() {
        return jobs.claim(EnrolmentJob.State.WALKING).map(this::walk).orElseGet(this::finish);
    }

    private int walk(EnrolmentJobStore.Job job) {
        boolean chosen = job.settings().startsWith("[");
        List<ContactId> people = chosen
                ? readIds(job.settings()).stream()
                        .skip(job.cursorPlace())
                        .limit(BATCH)
                        .toList()
                : jobs.next(readRule(job.settings()), job.cursorContact(), BATCH);
        if (people.isEmpty()) {
            jobs.state(job.id(), EnrolmentJob.State.STARTING, clock.instant());
            return 1;
        }
        ReentryRule reentry = journeys.find(job.journey())
                .flatMap(versions::live)
                .map(PublishedVersions.Version::reentry)
                .orElse(ReentryRule.ONCE);
        List<Entries.Knock> knocks = people.stream()
                .map(contact -> new Entries.Knock(contact, "manual", null, null, job.id(), job.id(), null))
                .toList();
        int made = door.letIn(job.journey(), reentry, knocks);
        ContactId last = people.get(people.size() - 1);
        jobs.walked(job, people.size(), made, chosen ? null : last.value(), job.cursorPlace() + people.size());
        return people.size();
    }

    /** Ends jobs all of whose entries were started or refused. */
    private int finish() {
        int finished = 0;
        for (EnrolmentJobStore.Job job : jobs.starting()) {
            if (entries.countByState(job.id()).getOrDefault(EnrolmentState.WAITING, 0L) == 0) {
                jobs.state(job.id(), EnrolmentJob.State.DONE, clock.instant());
                finished++;
            }
        }
        return finished;
    }

    /** How far a job is. */
    @Transactional(readOnly = true)
    public EnrolmentJob progress(JourneyId journey, UUID job) {
        return jobs.find(job)
                .filter(found -> found.journey().equals(journey))
                .map(this::progress)
                .orElseThrow(JobNotFound::new);
    }

    /** The journey's newest jobs, at most 20. */
    @Transactional(readOnly = true)
    public List<EnrolmentJob> jobs(JourneyId journey) {
        journeys.require(journey);
        return jobs.of(journey, 20).stream().map(this::progress).toList();
    }

    /** Stops a job: nobody further is started by it; who was started stays. */
    @Transactional
    public EnrolmentJob stop(JourneyId journey, UUID job) {
        EnrolmentJob before = progress(journey, job);
        if (before.finishedAt() == null) {
            jobs.state(job, EnrolmentJob.State.STOPPED, clock.instant());
            entries.refuseJob(job, "stopped");
            audit.record("journey.adding-stopped", "journey", journey.toString(), null, Map.of("job", job));
        }
        return progress(journey, job);
    }

    private EnrolmentJob progress(EnrolmentJobStore.Job job) {
        Map<EnrolmentState, Long> states = entries.countByState(job.id());
        long started = states.getOrDefault(EnrolmentState.STARTED, 0L);
        long refused = states.getOrDefault(EnrolmentState.REFUSED, 0L);
        return new EnrolmentJob(
                job.id(),
                job.journey(),
                job.label(),
                job.state(),
                job.total(),
                job.walked(),
                job.enrolled(),
                job.already(),
                started,
                refused,
                job.createdBy(),
                job.createdAt(),
                job.finishedAt(),
                secondsLeft(job, started + refused + job.already()));
    }

    private @Nullable Long secondsLeft(EnrolmentJobStore.Job job, long done) {
        if (job.finishedAt() != null) {
            return 0L;
        }
        long elapsed = Duration.between(job.createdAt(), clock.instant()).toMillis();
        if (done == 0 || elapsed <= 0) {
            return null;
        }
        return Math.max(0, job.total() - done) * elapsed / done / 1_000;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Rule read(JsonNode node) {
        return readRule(node.toString());
    }

    private Rule readRule(String text) {
        try {
            return json.readValue(text, Rule.class);
        } catch (JsonProcessingException e) {
            throw Invalid.field("/rule", "not-a-rule", "Give a rule.");
        }
    }

    private List<ContactId> readIds(String text) {
        try {
            return json.readValue(text, new TypeReference<List<ContactId>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
