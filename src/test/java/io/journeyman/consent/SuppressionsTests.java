package io.journeyman.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyman.consent.Suppression.Cause;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Paging;
import io.journeyman.shared.time.ShiftableClock;
import io.journeyman.testing.DatabaseTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SuppressionsTests {

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private ShiftableClock clock;

    @Test
    void the_list_of_an_old_tool_is_taken_over_at_once_and_twice_changes_nothing() {
        List<Suppression.New> old = IntStream.range(0, 1_200)
                .mapToObj(i -> new Suppression.New(
                        Channel.EMAIL, "Old" + i % 1_000 + "@Tool.example", Cause.IMPORTED_UNSUBSCRIBE, "import:1"))
                .toList();

        assertThat(suppressions.add(old)).isEqualTo(1_000);
        assertThat(suppressions.add(old)).isZero();
        assertThat(suppressions.causes(Channel.EMAIL, "old7@tool.example")).containsExactly(Cause.IMPORTED_UNSUBSCRIBE);
    }

    @Test
    void an_address_is_found_although_only_its_hash_is_kept() {
        suppressions.add(Channel.SMS, "+359888777666", Cause.STOP_WORD, null);

        var found = suppressions.page(new Paging("00359 888 777 666", 0, 25, null), null);

        assertThat(found.items()).hasSize(1);
        assertThat(found.items().get(0).addressHash()).hasSize(64).doesNotContain("888777");
        assertThat(suppressions.page(new Paging("+359888", 0, 25, null), null).items())
                .isEmpty();
    }

    @Test
    void the_third_soft_bounce_in_thirty_days_is_one_too_many() {
        String mail = "full@mailbox.example";

        assertThat(suppressions.softBounce(Channel.EMAIL, mail)).isFalse();
        clock.advance(Duration.ofDays(31));
        assertThat(suppressions.softBounce(Channel.EMAIL, mail)).isFalse();
        assertThat(suppressions.softBounce(Channel.EMAIL, mail)).isFalse();
        assertThat(suppressions.softBounce(Channel.EMAIL, mail)).isTrue();
        assertThat(suppressions.causes(Channel.EMAIL, mail)).containsExactly(Cause.SOFT_BOUNCE);
    }

    @Test
    void what_a_colleague_added_can_be_taken_off_again() {
        Suppression added = suppressions.addByHand(Channel.EMAIL, "boss@friend.example", "asked on the phone");

        suppressions.remove(added.id());
        suppressions.remove(added.id());

        assertThat(suppressions.causes(Channel.EMAIL, "boss@friend.example")).isEmpty();
    }
}
