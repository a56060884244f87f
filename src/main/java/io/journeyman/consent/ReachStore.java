package io.journeyman.consent;

import static journeyman.schema.Tables.CONSENT_STANDING;
import static journeyman.schema.Tables.CONTACT;
import static journeyman.schema.Tables.SUPPRESSION;

import io.journeyman.rules.Rule;
import io.journeyman.rules.Rules;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Counts reach in one statement: addresses, the do-not-write list and consent are joined, each person gets one word per
 * channel, and equal words are counted. Reads the people's table directly, because copying 100,000 addresses out to hash
 * them takes longer than the answer may.
 */
@Repository
class ReachStore {

    /** The word for "may get it"; all others are names of {@link Reason}. */
    static final String REACHABLE = "REACHABLE";

    private static final int CHUNK = 5_000;
    private static final int GIVEN = 3;
    private static final int PENDING = 2;
    private static final int WITHDRAWN = 1;

    private final DSLContext db;
    private final Rules rules;

    ReachStore(DSLContext db, Rules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** How many people have these words, by channel. */
    record Words(Map<Channel, String> words, long people) {}

    List<Words> count(Rule rule, Collection<String> purposes) {
        return count(rules.condition(rule, CONTACT.ID), purposes);
    }

    List<Words> count(Collection<ContactId> contacts, Collection<String> purposes) {
        List<UUID> ids = contacts.stream().map(ContactId::value).distinct().toList();
        List<Words> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            all.addAll(count(CONTACT.ID.in(chunk), purposes));
        }
        return all;
    }

    private List<Words> count(Condition people, Collection<String> purposes) {
        Consent consent = consent(purposes);
        Map<Channel, Field<String>> words = new EnumMap<>(Channel.class);
        Table<?> from = CONTACT.leftJoin(consent.table).on(consent.contact.eq(CONTACT.ID));
        for (Channel channel : Channel.values()) {
            Suppressed list = suppressed(channel);
            from = from.leftJoin(list.table).on(list.hash.eq(sha256(address(channel))));
            words.put(
                    channel,
                    word(channel, list.cause, Objects.requireNonNull(consent.best.get(channel)))
                            .as("word_" + channel.name().toLowerCase(Locale.ROOT)));
        }
        Table<?> each = db.select(words.values()).from(from).where(people).asTable("each_person");
        List<Field<String>> columns = words.values().stream()
                .map(word -> DSL.field(DSL.name(word.getName()), String.class))
                .toList();
        List<Words> counted = new ArrayList<>();
        List<SelectField<?>> selected = new ArrayList<>(columns);
        selected.add(DSL.count());
        db.select(selected).from(each).groupBy(columns).forEach(row -> {
            Map<Channel, String> one = new EnumMap<>(Channel.class);
            for (int i = 0; i < columns.size(); i++) {
                one.put(Channel.values()[i], row.get(columns.get(i)));
            }
            counted.add(new Words(one, row.get(columns.size(), Long.class)));
        });
        return counted;
    }

    /** The best any of the purposes can say, per person and channel. */
    private record Consent(Table<?> table, Field<UUID> contact, Map<Channel, Field<Integer>> best) {}

    private Consent consent(Collection<String> purposes) {
        Field<Integer> rank = DSL.case_(CONSENT_STANDING.STATE)
                .when(ConsentState.GIVEN.name(), DSL.inline(GIVEN))
                .when(ConsentState.PENDING.name(), DSL.inline(PENDING))
                .else_(DSL.inline(WITHDRAWN));
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(CONSENT_STANDING.CONTACT_ID);
        for (Channel channel : Channel.values()) {
            columns.add(DSL.max(DSL.when(CONSENT_STANDING.CHANNEL.eq(DSL.inline(channel.name())), rank))
                    .as("best_" + channel.name()));
        }
        Table<?> table = db.select(columns)
                .from(CONSENT_STANDING)
                .where(CONSENT_STANDING.PURPOSE.in(purposes))
                .groupBy(CONSENT_STANDING.CONTACT_ID)
                .asTable("consent");
        Map<Channel, Field<Integer>> best = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            best.put(channel, DSL.field(DSL.name("consent", "best_" + channel.name()), Integer.class));
        }
        return new Consent(table, DSL.field(DSL.name("consent", "contact_id"), UUID.class), best);
    }

    private record Suppressed(Table<?> table, Field<String> hash, Field<String> cause) {}

    private Suppressed suppressed(Channel channel) {
        String name = "not_" + channel.name();
        Table<?> table = db.select(
                        SUPPRESSION.ADDRESS_HASH, DSL.min(SUPPRESSION.CAUSE).as("cause"))
                .from(SUPPRESSION)
                .where(SUPPRESSION.CHANNEL.eq(DSL.inline(channel.name())))
                .groupBy(SUPPRESSION.ADDRESS_HASH)
                .asTable(name);
        return new Suppressed(
                table,
                DSL.field(DSL.name(name, "address_hash"), String.class),
                DSL.field(DSL.name(name, "cause"), String.class));
    }

    private static Field<String> word(Channel channel, Field<String> cause, Field<Integer> best) {
        return DSL.when(address(channel).isNull(), DSL.inline(Reason.NO_ADDRESS.name()))
                .when(cause.isNotNull(), DSL.concat(DSL.inline("SUPPRESSED_"), cause))
                .when(best.eq(DSL.inline(GIVEN)), DSL.inline(REACHABLE))
                .when(best.eq(DSL.inline(PENDING)), DSL.inline(Reason.CONSENT_PENDING.name()))
                .when(best.eq(DSL.inline(WITHDRAWN)), DSL.inline(Reason.CONSENT_WITHDRAWN.name()))
                .else_(DSL.inline(Reason.NO_CONSENT.name()));
    }

    /** As {@link OwnWord#address} says for one person. */
    private static Field<String> address(Channel channel) {
        return switch (channel) {
            case EMAIL -> CONTACT.EMAIL;
            case SMS -> CONTACT.PHONE;
            case VIBER -> DSL.coalesce(CONTACT.VIBER_ID, DSL.when(CONTACT.VIBER.isTrue(), CONTACT.PHONE));
        };
    }

    /** As {@link Hashes#of}: contacts keep addresses in their normal form. */
    private Field<String> sha256(Field<String> text) {
        return db.dialect().family() == SQLDialect.POSTGRES
                ? DSL.field("encode(sha256(convert_to({0}, 'UTF8')), 'hex')", String.class, text)
                : DSL.field("lower(rawtohex(hash('SHA-256', stringtoutf8({0}))))", String.class, text);
    }
}
