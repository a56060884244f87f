package io.journeyman.starter;

import io.journeyman.consent.ConsentState;
import io.journeyman.consent.ConsentStatement;
import io.journeyman.consent.ConsentStatement.Evidence;
import io.journeyman.consent.ConsentStatement.LegalBasis;
import io.journeyman.consent.ConsentStatement.Source;
import io.journeyman.consent.ConsentStatement.Wording;
import io.journeyman.consent.Consents;
import io.journeyman.contacts.Companies;
import io.journeyman.contacts.CompanyValues;
import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.contacts.UpsertRule;
import io.journeyman.contacts.Upserted;
import io.journeyman.shared.Channel;
import io.journeyman.shared.ContactId;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes plausible people in plausible companies, the same ones every time. */
@Component
class DemoPeople {

    private static final int BATCH = 500;
    private static final int COMPANIES = 150;
    private static final int LONGEST_BEFORE_DAYS = 300;
    private static final Wording WORDING = new Wording("Yes, send me the newsletter. I can stop it at any time.", "en");

    private final Contacts contacts;
    private final Companies companies;
    private final Consents consents;
    private final Clock clock;

    DemoPeople(Contacts contacts, Companies companies, Consents consents, Clock clock) {
        this.contacts = contacts;
        this.companies = companies;
        this.consents = consents;
        this.clock = clock;
    }

    List<ContactId> settle(int people) {
        Random random = new Random(7);
        List<DemoNames.Firm> firms = DemoNames.firms(COMPANIES, random);
        firms.forEach(firm -> companies.create(new CompanyValues(
                firm.name(),
                firm.domain(),
                firm.trade(),
                firm.employees(),
                firm.place().country(),
                firm.place().city(),
                "https://" + firm.domain(),
                null)));
        List<ContactId> all = new ArrayList<>();
        for (int from = 0; from < people; from += BATCH) {
            List<ContactValues> rows = new ArrayList<>();
            for (int i = from; i < Math.min(people, from + BATCH); i++) {
                rows.add(person(i, firms.get(random.nextInt(firms.size())), random));
            }
            List<ContactId> made = contacts.upsert(rows, UpsertRule.OVERWRITE).stream()
                    .map(Upserted::contact)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            agree(made, random);
            all.addAll(made);
        }
        return all;
    }

    private static ContactValues person(int number, DemoNames.Firm firm, Random random) {
        DemoNames.Place place = firm.place();
        String first = pick(place.firstNames(), random);
        String last = pick(place.lastNames(), random);
        boolean phone = random.nextInt(100) < 72;
        return ContactValues.email(mailbox(first) + "." + mailbox(last) + number + "@" + firm.domain())
                .with("firstName", first)
                .with("lastName", last)
                .with("jobTitle", pick(DemoNames.JOBS, random))
                .with("phone", phone ? place.phone(number) : null)
                .with("viber", phone && random.nextInt(100) < place.viberShare())
                .with("language", place.language())
                .with("timeZone", place.zone())
                .with("country", place.country())
                .with("city", place.city())
                .with("mayBeCalled", phone && random.nextInt(100) < 65)
                .with("source", pick(DemoNames.SOURCES, random));
    }

    private static String mailbox(String name) {
        return Normalizer.normalize(name.replace("ł", "l").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private void agree(List<ContactId> people, Random random) {
        List<ConsentStatement> said = new ArrayList<>();
        for (ContactId person : people) {
            Instant at = clock.instant().minus(Duration.ofDays(1 + random.nextInt(LONGEST_BEFORE_DAYS)));
            if (random.nextInt(100) < 82) {
                said.add(statement(person, "newsletter", Channel.EMAIL, at));
                said.add(statement(person, "click_tracking", null, at));
                if (random.nextInt(100) < 60) {
                    said.add(statement(person, "open_tracking", null, at));
                }
            }
            if (random.nextInt(100) < 58) {
                said.add(statement(person, "newsletter", Channel.SMS, at));
                said.add(statement(person, "newsletter", Channel.VIBER, at));
            }
        }
        consents.record(said);
    }

    private static ConsentStatement statement(ContactId person, String purpose, @Nullable Channel channel, Instant at) {
        return new ConsentStatement(
                person,
                purpose,
                channel,
                ConsentState.GIVEN,
                LegalBasis.CONSENT,
                at,
                new Source(Source.Kind.DEMO, null, null),
                WORDING,
                Evidence.NONE);
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
