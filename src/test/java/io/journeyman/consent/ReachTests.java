package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.Suppression.Cause;
import io.journeyman.consent.Verdict.No;
import io.journeyman.contacts.ContactRecord;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.rules.Operator;
import io.journeyman.rules.Rule;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Ids;
import io.journeyman.testing.DatabaseTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ReachTests {

    private static final Set<String> NEWSLETTER = Set.of(Purpose.NEWSLETTER);

    @Autowired
    private Reach reach;

    @Autowired
    private MaySend gate;

    @Autowired
    private Consents consents;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Clock clock;

    @Test
    void of_everybody_it_says_who_may_get_what_and_why_the_others_may_not() {
        ContactId both = somebody("both@reach.example", "+359888200001", "Ruse");
        ContactId mailOnly = somebody("mail@reach.example", null, "Ruse");
        ContactId never = somebody("never@reach.example", "+359888200002", "Ruse");
        ContactId bounced = somebody("bounced@reach.example", null, "Ruse");
        agree(both, Channel.EMAIL);
        agree(both, Channel.SMS);
        agree(mailOnly, Channel.EMAIL);
        agree(bounced, Channel.EMAIL);
        suppressions.add(Channel.EMAIL, "bounced@reach.example", Cause.HARD_BOUNCE, null);

        ReachCount count = reach.of(in("Ruse"), NEWSLETTER);

        assertThat(count.people()).isEqualTo(4);
        assertThat(count.reachable()).isEqualTo(Map.of(Channel.EMAIL, 2L, Channel.SMS, 1L, Channel.VIBER, 0L));
        assertThat(count.nothing()).isEqualTo(2);
        assertThat(count.refused().get(Channel.EMAIL))
                .isEqualTo(Map.of(Reason.NO_CONSENT, 1L, Reason.SUPPRESSED_HARD_BOUNCE, 1L));
        assertThat(count.refused().get(Channel.SMS)).isEqualTo(Map.of(Reason.NO_CONSENT, 1L, Reason.NO_ADDRESS, 2L));
        assertThat(reach.of(List.of(both, never), NEWSLETTER).reachable()).containsEntry(Channel.EMAIL, 1L);
    }

    @Test
    void without_a_purpose_any_marketing_purpose_will_do() {
        ContactId eva = somebody("eva@reach.example", null, "Varna");
        consents.record(People.said(eva, Purpose.OFFERS, Channel.EMAIL, clock.instant(), Source.Kind.FORM));

        assertThat(reach.of(in("Varna"), Set.of()).reachable()).containsEntry(Channel.EMAIL, 1L);
        assertThat(reach.of(in("Varna"), NEWSLETTER).reachable()).containsEntry(Channel.EMAIL, 0L);
        assertThat(reach.of(in("Varna"), Set.of("no_such_purpose")).nothing()).isEqualTo(1);
    }

    @Test
    void it_says_the_same_as_the_gate_says_of_each_one() {
        Random random = new Random(7);
        List<ContactRecord> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(contacts.get(anybody(random, i)));
        }

        ReachCount count = reach.of(in("Plovdiv"), NEWSLETTER);

        Map<Channel, Long> allowed = new EnumMap<>(Channel.class);
        Map<Channel, Map<Reason, Long>> refused = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            allowed.put(channel, 0L);
            refused.put(channel, new EnumMap<>(Reason.class));
            for (ContactRecord one : people) {
                Verdict verdict = gate.reserve(new Ask(
                        Ids.next(),
                        one.id(),
                        channel,
                        OwnWord.address(one, channel),
                        Purpose.NEWSLETTER,
                        MessageClass.MARKETING,
                        null));
                if (verdict instanceof No no) {
                    refused.get(channel).merge(no.reason(), 1L, Long::sum);
                } else {
                    allowed.merge(channel, 1L, Long::sum);
                }
            }
        }
        assertThat(count.people()).isEqualTo(people.size());
        assertThat(count.reachable()).isEqualTo(allowed);
        assertThat(count.refused()).isEqualTo(refused);
    }

    private ContactId anybody(Random random, int number) {
        ContactValues values =
                ContactValues.email("any" + number + "@reach.example").with("city", "Plovdiv");
        if (random.nextBoolean()) {
            values = values.with("phone", "+35988830" + (1000 + number)).with("viber", random.nextBoolean());
        }
        ContactId id = contacts.create(values).id();
        for (Channel channel : Channel.values()) {
            switch (random.nextInt(4)) {
                case 0 -> agree(id, channel);
                case 1 ->
                    consents.withdraw(
                            new Withdrawal(id, null, channel, new Source(Source.Kind.USER, null, null), null));
                default -> {
                    // never asked
                }
            }
        }
        if (random.nextInt(4) == 0) {
            suppressions.add(Channel.EMAIL, "any" + number + "@reach.example", cause(random), null);
            suppressions.add(Channel.SMS, "+35988830" + (1000 + number), cause(random), null);
        }
        return id;
    }

    private static Cause cause(Random random) {
        return Cause.values()[random.nextInt(Cause.values().length)];
    }

    private ContactId somebody(String mail, @Nullable String phone, String city) {
        return contacts.create(ContactValues.email(mail).with("phone", phone).with("city", city))
                .id();
    }

    private void agree(ContactId who, Channel channel) {
        consents.record(People.said(who, Purpose.NEWSLETTER, channel, clock.instant(), Source.Kind.FORM));
    }

    private static Rule in(String city) {
        return new Rule.Check("contact.city", Operator.IS, TextNode.valueOf(city));
    }
}
