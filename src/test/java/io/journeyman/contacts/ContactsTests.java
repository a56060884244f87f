package io.journeyman.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import io.journeyman.shared.Problem.FieldError;
import io.journeyman.shared.stream.StreamPosition;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ContactsTests {

    @Autowired
    private Contacts contacts;

    @Autowired
    private Companies companies;

    @Autowired
    private ContactChanges changes;

    @Autowired
    private ContactHolds holds;

    @Autowired
    private Notes notes;

    @Autowired
    private ContactKeys keys;

    @Autowired
    private ShiftableClock clock;

    @Test
    void a_contact_is_stored_in_its_one_form() {
        ContactRecord ana = contacts.create(ContactValues.email(" Ana@Acme-One.COM ")
                .with("phone", "031 234 567")
                .with("country", "Slovenia")
                .with("language", "sl_SI")
                .with("mayBeCalled", "yes"));

        ContactRecord read = contacts.get(ana.id());

        assertThat(read.email()).isEqualTo("ana@acme-one.com");
        assertThat(read.phone()).isEqualTo("+38631234567");
        assertThat(read.country()).isEqualTo("SI");
        assertThat(read.language()).isEqualTo("sl-SI");
        assertThat(read.mayBeCalled()).isTrue();
        assertThat(read.createdAt()).isEqualTo(clock.instant());
        assertThat(contacts.byEmail("ANA@acme-one.com")).contains(read);
    }

    @Test
    void every_wrong_value_is_named() {
        ContactValues wrong = ContactValues.email("nobody")
                .with("phone", "call me")
                .with("country", "Atlantis")
                .with("timeZone", "Moon/Base")
                .with("firstName", "two\nlines")
                .with("shoeSize", "44");

        assertThatThrownBy(() -> contacts.create(wrong)).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                        invalid.errors().stream().map(FieldError::pointer))
                .containsExactlyInAnyOrder("/email", "/phone", "/country", "/timeZone", "/firstName", "/shoeSize"));
    }

    @Test
    void an_address_belongs_to_one_contact_only() {
        ContactRecord first = contacts.create(ContactValues.email("twin@example.org"));
        ContactRecord second = contacts.create(ContactValues.email("other@example.org"));

        assertThatThrownBy(() -> contacts.create(ContactValues.email("Twin@Example.org")))
                .isInstanceOfSatisfying(ContactExists.class, exists -> assertThat(exists.details())
                        .containsEntry("contactId", first.id().toString()));
        assertThatThrownBy(() -> contacts.update(second.id(), ContactValues.email("twin@example.org")))
                .isInstanceOf(ContactExists.class);
    }

    @Test
    void each_change_is_written_down_with_old_and_new_value() {
        StreamPosition start = end();
        ContactRecord ana = contacts.create(ContactValues.email("ana@changes.example.net"));
        clock.advance(Duration.ofHours(1));

        contacts.update(ana.id(), ContactValues.none().with("city", "Maribor").with("lifecycleStage", "lead"));
        contacts.update(ana.id(), ContactValues.none().with("city", "Maribor"));

        List<ContactChange> written = changes.after(start, 100).stream()
                .filter(change -> change.contact().equals(ana.id()))
                .toList();
        assertThat(written.stream().map(ContactChange::kind).toList())
                .startsWith(ContactChange.Kind.CREATED)
                .hasSize(4);
        assertThat(written.stream().map(c -> c.field() + ":" + c.from() + "→" + c.to()))
                .contains("contact.city:null→Maribor", "contact.lifecycleStage:prospect→lead");
        assertThat(contacts.get(ana.id()).lifecycleSince()).isEqualTo(clock.instant());
    }

    @Test
    void people_with_the_same_mail_domain_share_a_company_unless_anybody_can_have_it() {
        ContactRecord ana = contacts.create(ContactValues.email("ana@plumbing-pro.eu"));
        ContactRecord bor = contacts.create(ContactValues.email("bor@sales.plumbing-pro.eu"));
        ContactRecord eva = contacts.create(ContactValues.email("eva@gmail.com"));

        assertThat(ana.companyId()).isNotNull().isEqualTo(bor.companyId());
        assertThat(companies.get(company(ana)).name()).isEqualTo("Plumbing-pro");
        assertThat(eva.companyId()).isNull();
        assertThat(companies.headcounts(List.of(company(ana)))).containsEntry(company(ana), 2L);
    }

    @Test
    void a_company_chosen_by_hand_stays_when_the_address_changes() {
        ContactRecord ana = contacts.create(ContactValues.email("ana@first-company.eu"));
        CompanyRecord chosen = companies.create(CompanyValues.named("Chosen d.o.o.", null));

        companies.assign(ana.id(), chosen.id());
        contacts.update(ana.id(), ContactValues.email("ana@second-company.eu"));

        assertThat(contacts.get(ana.id()).companyId()).isEqualTo(chosen.id());

        companies.assignByDomain(ana.id());
        contacts.update(ana.id(), ContactValues.email("ana@third-company.eu"));

        assertThat(companies.get(company(contacts.get(ana.id()))).domain()).isEqualTo("third-company.eu");
    }

    @Test
    void a_new_company_takes_in_people_of_its_domain_and_changes_reach_all_of_them() {
        ContactRecord ana = contacts.create(ContactValues.email("ana@gmail.com"));
        CompanyRecord mill = companies.create(new CompanyValues(
                "Mill", "mill.example", "Timber", 40, "si", "Celje", "mill.example", "+386 3 123 4567"));
        ContactRecord bor = contacts.create(ContactValues.email("bor@mill.example"));
        StreamPosition start = end();

        companies.update(mill.id(), CompanyValues.named("Mill", "mill.example"));

        assertThat(bor.companyId()).isEqualTo(mill.id());
        assertThat(mill.website()).isEqualTo("https://mill.example");
        assertThat(changes.after(start, 100).stream().map(c -> c.contact() + " " + c.field()))
                .contains(bor.id() + " company.trade", bor.id() + " company.employees")
                .doesNotContain(ana.id() + " company.trade");
    }

    @Test
    void a_company_needs_a_name_and_a_domain_of_its_own() {
        companies.create(CompanyValues.named("Taken", "taken.example"));

        assertThatThrownBy(() -> companies.create(CompanyValues.named("Again", "taken.example")))
                .isInstanceOf(CompanyExists.class);
        assertThatThrownBy(() -> companies.create(CompanyValues.named(" ", "gmail.com")))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                invalid.errors().stream().map(FieldError::pointer))
                        .containsExactlyInAnyOrder("/name", "/domain"));
    }

    @Test
    void holds_end_by_release_or_by_themselves() {
        ContactId ana =
                contacts.create(ContactValues.email("ana@holds.example")).id();

        holds.hold(ana, "task:1", null);
        holds.hold(ana, "task:2", clock.instant().plus(Duration.ofDays(1)));
        holds.hold(ana, "task:2", clock.instant().plus(Duration.ofDays(2)));

        assertThat(holds.active(List.of(ana)).get(ana)).hasSize(2);

        clock.advance(Duration.ofDays(2));
        holds.release(ana, "task:1");

        assertThat(holds.active(List.of(ana))).isEmpty();
    }

    @Test
    void notes_are_kept_newest_first() {
        ContactId ana =
                contacts.create(ContactValues.email("ana@notes.example")).id();

        notes.add(ana, "Called, wants an offer");
        clock.advance(Duration.ofMinutes(1));
        notes.add(ana, "Offer sent");

        assertThat(notes.of(ana, Paging.first(10)).items().stream().map(ContactNote::body))
                .containsExactly("Offer sent", "Called, wants an offer");
        assertThatThrownBy(() -> notes.add(ana, " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> notes.add(ContactId.next(), "x")).isInstanceOf(ContactNotFound.class);
    }

    @Test
    void a_key_of_another_system_recognises_a_contact() {
        ContactId ana = contacts.create(ContactValues.email("ana@keys.example")).id();
        ContactId bor = contacts.create(ContactValues.email("bor@keys.example")).id();

        assertThat(keys.put(ana, ContactKeys.Kind.EXTERNAL, "crm-1")).isEmpty();
        assertThat(keys.put(bor, ContactKeys.Kind.EXTERNAL, "crm-1")).contains(ana);

        assertThat(keys.find(ContactKeys.Kind.EXTERNAL, "crm-1")).contains(bor);
        assertThat(keys.all(ContactKeys.Kind.EXTERNAL, List.of("crm-1", "crm-2")))
                .isEqualTo(Map.of("crm-1", bor));
    }

    private StreamPosition end() {
        StreamPosition position = StreamPosition.START;
        List<ContactChange> next = changes.after(position, 10_000);
        return next.isEmpty() ? position : next.get(next.size() - 1).position();
    }

    private static CompanyId company(ContactRecord contact) {
        return java.util.Objects.requireNonNull(contact.companyId());
    }
}
