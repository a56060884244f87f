package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.Verdict.Yes;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Many claimers at once: the cap holds, nothing is counted twice, nobody waits in a circle. */
@DatabaseTest
class MaySendRaceTests {

    private static final int THREADS = 8;
    private static final int CAP = 3;

    @Autowired
    private MaySend gate;

    @Autowired
    private Consents consents;

    @Autowired
    private ChannelPolicies policies;

    @Autowired
    private Contacts contacts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Test
    void of_many_messages_at_once_exactly_as_many_go_as_the_cap_allows() throws Exception {
        policies.change(new ChannelPolicy(Channel.EMAIL, CAP, 10, false, LocalTime.of(21, 0), LocalTime.of(8, 0)));
        List<ContactId> people = IntStream.range(0, 4).mapToObj(this::somebody).toList();

        List<Callable<Map<ContactId, Integer>>> claimers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            claimers.add(() -> claim(people, random));
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        Map<ContactId, Integer> sent = new HashMap<>();
        try {
            for (Future<Map<ContactId, Integer>> one : pool.invokeAll(claimers)) {
                one.get().forEach((who, count) -> sent.merge(who, count, Integer::sum));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(sent).hasSize(people.size()).allSatisfy((who, count) -> assertThat(count)
                .isEqualTo(CAP));
    }

    /** Claims several batches over all people, in an order of its own, and hands over what it may. */
    private Map<ContactId, Integer> claim(List<ContactId> people, Random random) {
        Map<ContactId, Integer> sent = new HashMap<>();
        for (int batch = 0; batch < 5; batch++) {
            List<Ask> asks = new ArrayList<>();
            people.forEach(who -> asks.add(People.newsletter(who, Channel.EMAIL, who + "@race.example")));
            Collections.shuffle(asks, random);
            Map<UUID, Verdict> verdicts = transactions.execute(status -> gate.reserve(asks));
            for (Ask ask : asks) {
                if (verdicts != null && verdicts.get(ask.message()) instanceof Yes) {
                    gate.confirm(ask.message());
                    sent.merge(ask.contact(), 1, Integer::sum);
                }
            }
        }
        return sent;
    }

    private ContactId somebody(int number) {
        ContactId id = contacts.create(ContactValues.email("race" + number + "@race.example"))
                .id();
        consents.record(People.said(id, Purpose.NEWSLETTER, Channel.EMAIL, clock.instant(), Source.Kind.FORM));
        return id;
    }
}
