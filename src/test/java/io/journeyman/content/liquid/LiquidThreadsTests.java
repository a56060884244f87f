package io.journeyman.content.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A shared parse tree once put other people's addresses into 62 of 12,000 mails. */
class LiquidThreadsTests {

    private static final int THREADS = 8;
    private static final int EACH = 4_000;

    @Test
    void nobody_gets_anothers_values() throws Exception {
        Liquid liquid = Liquid.html(
                "{% assign who = contact['email'] %}{% for i in (1..5) %}{{ contact[key] | default: 'x' }}"
                        + "{% endfor %}|{{ who | default: 'x' }}|{% if contact.id == id %}{{ contact.email }}{% endif %}");
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> mixedUp = new ArrayList<>();

        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            mixedUp.add(pool.submit(() -> mixedUp(liquid, thread)));
        }

        int sum = 0;
        for (Future<Integer> future : mixedUp) {
            sum += future.get();
        }
        pool.shutdown();
        assertThat(sum).isZero();
    }

    private static int mixedUp(Liquid liquid, int thread) {
        int wrong = 0;
        for (int i = 0; i < EACH; i++) {
            String id = thread + "-" + i;
            String email = id + "@example.com";
            Map<String, Object> values =
                    Map.of("id", id, "key", i % 2 == 0 ? "email" : "id", "contact", Map.of("id", id, "email", email));
            String filled = liquid.fill(values, Fill.toSend(Fill.LinkWriter.AS_WRITTEN));
            String five = (i % 2 == 0 ? email : id).repeat(5);
            wrong += filled.equals(five + "|" + email + "|" + email) ? 0 : 1;
        }
        return wrong;
    }
}
