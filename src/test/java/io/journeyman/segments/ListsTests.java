package io.journeyman.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.contacts.ContactValues;
import io.journeyman.contacts.Contacts;
import io.journeyman.events.ContactEvent;
import io.journeyman.events.ContactEvents;
import io.journeyman.events.EventKinds;
import io.journeyman.shared.ContactId;
import io.journeyman.shared.Paging;
import io.journeyman.testing.DatabaseTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ListsTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> KINDS = Set.of(EventKinds.LIST_ADDED, EventKinds.LIST_REMOVED);

    @Autowired
    private Lists lists;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactEvents events;

    private ContactId somebody() {
        return contacts.create(ContactValues.email("p" + COUNT.incrementAndGet() + "@list.example"))
                .id();
    }

    private ListId list() {
        return lists.create("List " + COUNT.incrementAndGet(), "");
    }

    private List<String> happened(ContactId who) {
        return events.since(who, KINDS, Instant.EPOCH).stream()
                .map(ContactEvent::kind)
                .toList();
    }

    @Test
    void somebody_is_on_a_list_once_and_each_real_change_is_told_once() {
        ListId fair = list();
        ContactId ana = somebody();

        assertThat(lists.add(fair, List.of(ana, ana), "user:1")).isEqualTo(1);
        assertThat(lists.add(fair, List.of(ana), "import:1")).isZero();
        assertThat(lists.remove(fair, List.of(ana, somebody()))).isEqualTo(1);
        assertThat(lists.remove(fair, List.of(ana))).isZero();

        assertThat(happened(ana)).containsExactly(EventKinds.LIST_ADDED, EventKinds.LIST_REMOVED);
    }

    @Test
    void people_who_do_not_exist_are_passed_over() {
        ListId fair = list();

        assertThat(lists.add(fair, List.of(ContactId.next(), somebody()), "user:1"))
                .isEqualTo(1);
        assertThat(lists.get(fair).members()).isEqualTo(1);
        assertThat(lists.people(fair, Paging.first(10)).items()).hasSize(1);
    }

    @Test
    void the_same_person_added_by_many_at_once_is_told_once() throws Exception {
        ListId fair = list();
        List<ContactId> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(somebody());
        }
        List<Callable<Integer>> adders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String source = "step:" + i;
            adders.add(() -> lists.add(fair, people, source));
        }

        int added = 0;
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            for (Future<Integer> one : pool.invokeAll(adders)) {
                added += one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(added).isEqualTo(people.size());
        assertThat(people).allSatisfy(who -> assertThat(happened(who)).containsExactly(EventKinds.LIST_ADDED));
    }

    @Test
    void two_lists_do_not_share_a_name_and_a_list_can_be_renamed() {
        ListId fair = list();
        String name = lists.get(fair).name();
        ListId other = list();

        assertThatThrownBy(() -> lists.create(" " + name + " ", "")).isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> lists.rename(other, name, "")).isInstanceOf(NameTaken.class);

        lists.rename(fair, name, "same name, new words");
        assertThat(lists.named(name)).map(ContactList::description).contains("same name, new words");
    }

    @Test
    void a_deleted_list_is_gone() {
        ListId fair = list();
        lists.add(fair, List.of(somebody()), "user:1");

        lists.delete(fair);

        assertThatThrownBy(() -> lists.get(fair)).isInstanceOf(ListNotFound.class);
    }
}
