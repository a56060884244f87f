package io.journeyman.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.contacts.Upserted.Outcome;
import io.journeyman.properties.NewProperty;
import io.journeyman.properties.Properties;
import io.journeyman.properties.PropertyType;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.ContactId;
import io.journeyman.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class UpsertTests {

    @Autowired
    private Contacts contacts;

    @Autowired
    private Companies companies;

    @Autowired
    private Properties properties;

    @Test
    void rows_create_update_and_refuse_side_by_side() {
        contacts.create(ContactValues.email("known@upsert.example").with("city", "Celje"));

        List<Upserted> done = contacts.upsert(
                List.of(
                        ContactValues.email("new@upsert.example").with("firstName", "New"),
                        ContactValues.email("KNOWN@upsert.example").with("city", "Koper"),
                        ContactValues.email("known@upsert.example").with("city", ""),
                        ContactValues.email("broken"),
                        ContactValues.none().with("firstName", "Nobody")),
                UpsertRule.OVERWRITE);

        assertThat(done.stream().map(Upserted::outcome))
                .containsExactly(Outcome.CREATED, Outcome.UPDATED, Outcome.UPDATED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(contacts.byEmail("known@upsert.example").orElseThrow().city())
                .isEqualTo("Koper");
        assertThat(done.get(3).errors().get(0).pointer()).isEqualTo("/email");
    }

    @Test
    void filling_keeps_what_is_known_and_skipping_everything() {
        ContactRecord known = contacts.create(
                ContactValues.email("fill@upsert.example").with("city", "Celje").with("source", "form:demo"));
        ContactValues row = ContactValues.email("fill@upsert.example")
                .with("city", "Koper")
                .with("jobTitle", "Buyer")
                .with("source", "import");

        assertThat(contacts.upsert(List.of(row), UpsertRule.SKIP).get(0).outcome())
                .isEqualTo(Outcome.UNCHANGED);
        contacts.upsert(List.of(row), UpsertRule.FILL);
        ContactRecord filled = contacts.get(known.id());
        contacts.upsert(List.of(row), UpsertRule.OVERWRITE);
        ContactRecord overwritten = contacts.get(known.id());

        assertThat(filled.city()).isEqualTo("Celje");
        assertThat(filled.jobTitle()).isEqualTo("Buyer");
        assertThat(overwritten.city()).isEqualTo("Koper");
        assertThat(overwritten.source())
                .as("where somebody came from first never changes")
                .isEqualTo("form:demo");
    }

    @Test
    void a_phone_number_recognises_somebody_without_address() {
        List<Upserted> first =
                contacts.upsert(List.of(ContactValues.none().with("phone", "+386 40 111 222")), UpsertRule.OVERWRITE);

        List<Upserted> second = contacts.upsert(
                List.of(
                        ContactValues.email("phone@upsert.example").with("phone", "+38640111222"),
                        ContactValues.email("colleague@upsert.example").with("phone", "+38640111222")),
                UpsertRule.OVERWRITE);

        assertThat(second.get(0).contact()).isEqualTo(first.get(0).contact());
        assertThat(second.get(1).outcome())
                .as("somebody else at the same number")
                .isEqualTo(Outcome.CREATED);
    }

    @Test
    void custom_properties_and_company_names_come_with_the_rows() {
        properties.define(new NewProperty(
                RecordKind.CONTACT, "hectares", "Hectares", "Size of the land", PropertyType.NUMBER, List.of(), true));
        properties.define(new NewProperty(
                RecordKind.CONTACT,
                "crops",
                "Crops",
                "What they grow",
                PropertyType.CHOICES,
                List.of("Maize", "Hops"),
                true));

        ContactId ana = contacts.upsert(
                        List.of(ContactValues.email("ana@gmail.com")
                                .attribute("hectares", "12,5")
                                .attribute("crops", "Hops; maize")
                                .with("company", "Farm Ana")),
                        UpsertRule.OVERWRITE)
                .get(0)
                .contact();
        List<Upserted> again = contacts.upsert(
                List.of(ContactValues.email("ana@gmail.com").attribute("hectares", "12.50")), UpsertRule.OVERWRITE);

        assertThat(contacts.attributes(List.of(Objects.requireNonNull(ana))).get(ana))
                .isEqualTo(Map.of("hectares", new BigDecimal("12.5"), "crops", Set.of("hops", "maize")));
        assertThat(again.get(0).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(companies
                        .get(Objects.requireNonNull(contacts.get(ana).companyId()))
                        .name())
                .isEqualTo("Farm Ana");
    }

    @Test
    void two_imports_of_the_same_people_at_once_make_each_person_once() throws Exception {
        List<ContactValues> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(
                    ContactValues.email("p" + i + "@race-" + i % 7 + ".example").with("firstName", "P" + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Upserted>> run = () -> contacts.upsert(rows, UpsertRule.OVERWRITE);
            List<Upserted> all = new ArrayList<>();
            for (Future<List<Upserted>> future : threads.invokeAll(List.of(run, run, run, run))) {
                all.addAll(future.get());
            }

            assertThat(all.stream().filter(row -> row.outcome() == Outcome.CREATED))
                    .hasSize(300);
            assertThat(all.stream().map(Upserted::contact).distinct()).hasSize(300);
        } finally {
            threads.shutdown();
        }
    }
}
