package io.journeyman.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeyman.testing.Browser;
import io.journeyman.testing.Browsers;
import io.journeyman.testing.DatabaseTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NoticeTests {

    @Autowired
    private Browsers browsers;

    @Autowired
    private Notices notices;

    @Test
    void a_notice_rings_its_colleagues_bell_and_nobody_elses() {
        Browser rep = browsers.as(Role.SALES_REP);
        Browser other = browsers.as(Role.SALES_REP);

        send(rep, "Ada Park crossed 50 points");

        assertThat(unread(rep)).isEqualTo(1);
        assertThat(unread(other)).isZero();
        JsonNode notice = rep.get("/api/notices").ok().at("/items/0");
        assertThat(notice.path("sentence").asText()).isEqualTo("Ada Park crossed 50 points");
        other.post("/api/notices/" + notice.path("id").asText() + "/read", null).expect(404);
        rep.post("/api/notices/" + notice.path("id").asText() + "/read", null).expect(204);
        assertThat(unread(rep)).isZero();
    }

    @Test
    void all_are_read_at_once() {
        Browser rep = browsers.as(Role.SALES_REP);
        send(rep, "One");
        send(rep, "Two");

        rep.post("/api/notices/read", null).expect(204);

        assertThat(unread(rep)).isZero();
        assertThat(rep.get("/api/notices").ok().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void each_notice_is_mailed_once() {
        Browser rep = browsers.as(Role.SALES_REP);
        send(rep, "Mail me");
        List<UUID> mine = notices.unsent(100).stream()
                .filter(notice -> notice.user().equals(rep.user().id()))
                .map(StoredNotice::id)
                .toList();

        notices.markMailed(mine);

        assertThat(mine).hasSize(1);
        assertThat(notices.unsent(100)).extracting(StoredNotice::id).doesNotContainAnyElementsOf(mine);
    }

    private void send(Browser to, String sentence) {
        notices.send(new Notice(to.user().id(), "lead-arrived", sentence, "/inbox", null));
    }

    private static int unread(Browser browser) {
        return browser.get("/api/notices/unread").ok().path("unread").asInt();
    }
}
