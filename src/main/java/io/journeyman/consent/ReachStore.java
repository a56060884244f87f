package io.journeyman.consent;

import static journeyman.schema.Tables.CONSENT_STANDING;
import static journeyman.schema.Tables.CONTACT;

import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.Channel;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads what reach is counted from, a stretch of people at a time. Reads the people's table directly: joining addresses,
 * consent and hashes in SQL took the embedded database six times as long as reading the three side by side.
 */
@Repository
class ReachStore {

    private final DSLContext db;
    private final Rules rules;

    ReachStore(DSLContext db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** A person and where messages to them would go. */
    record Person(
            UUID id,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String viber) {

        /** As {@link OwnWord#address} says for one contact. */
        @Nullable
        String address(Channel channel) {
            return switch (channel) {
                case EMAIL -> email;
                case SMS -> phone;
                case VIBER -> viber;
            };
        }
    }

    /** Everybody the rule holds for. */
    Set<UUID> ids(Rule rule) {
        return new HashSet<>(rules.select(rule).fetch(0, UUID.class));
    }

    /** The next people after one, in the order of their ids. */
    List<Person> stretch(@Nullable UUID past, int size) {
        return people(past == null ? DSL.noCondition() : CONTACT.ID.gt(past), size);
    }

    List<Person> among(Collection<UUID> ids) {
        return people(CONTACT.ID.in(ids), ids.size());
    }

    private List<Person> people(Condition where, int most) {
        Field<String> viber = DSL.coalesce(CONTACT.VIBER_ID, DSL.when(CONTACT.VIBER.isTrue(), CONTACT.PHONE));
        return db.select(CONTACT.ID, CONTACT.EMAIL, CONTACT.PHONE, viber)
                .from(CONTACT)
                .where(where)
                .orderBy(CONTACT.ID)
                .limit(most)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The best any of the purposes says for each channel, of the people from the first to the last of a stretch. */
    Map<UUID, Map<Channel, ConsentState>> between(UUID first, UUID last, Collection<String> purposes) {
        return best(CONSENT_STANDING.CONTACT_ID.between(first, last), purposes);
    }

    /** The same for some people. */
    Map<UUID, Map<Channel, ConsentState>> of(Collection<UUID> ids, Collection<String> purposes) {
        return best(CONSENT_STANDING.CONTACT_ID.in(ids), purposes);
    }

    private Map<UUID, Map<Channel, ConsentState>> best(Condition who, Collection<String> purposes) {
        Map<UUID, Map<Channel, ConsentState>> best = new HashMap<>();
        db.select(CONSENT_STANDING.CONTACT_ID, CONSENT_STANDING.CHANNEL, CONSENT_STANDING.STATE)
                .from(CONSENT_STANDING)
                .where(who)
                .and(CONSENT_STANDING.PURPOSE.in(purposes))
                .and(CONSENT_STANDING.CHANNEL.ne(ConsentStore.ANY))
                .forEach(row -> best.computeIfAbsent(row.value1(), c -> new EnumMap<>(Channel.class))
                        .merge(
                                Channel.valueOf(row.value2()),
                                ConsentState.valueOf(row.value3()),
                                // declared from best to worst
                                (a, b) -> a.ordinal() <= b.ordinal() ? a : b));
        return best;
    }
}
