package io.journeyman.messaging.links;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells people from machines that follow every link of a message: mail scanners, preview makers, crawlers. The raw click is
 * kept either way; scores, goals and journeys only listen to human ones.
 */
@Component
class HumanJudge {

    /** Two different links of one message within this time: nobody reads that fast. */
    static final Duration BURST = Duration.ofSeconds(2);

    static final String HUMAN = "human";

    /** Parts of the user agents of link scanners, previews and crawlers, lower case. */
    private static final List<String> MACHINES = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "scanner",
            "preview",
            "barracuda",
            "mimecast",
            "proofpoint",
            "safelinks",
            "symantec",
            "trendmicro",
            "forcepoint",
            "fireeye",
            "cloudmark",
            "virustotal",
            "urlscan",
            "facebookexternalhit",
            "whatsapp/",
            "skypeuripreview",
            "feedfetcher",
            "googleimageproxy",
            "yahoomailproxy",
            "outlook-android-prefetch",
            "bingpreview",
            "archive.org",
            "lighthouse",
            "uptime",
            "monitor");

    /**
     * @param agent the user agent sent; null where none was
     * @param method HTTP method
     * @param fetchPurpose {@code Purpose} or {@code Sec-Purpose} header, null where none was sent
     * @param burst whether another link of the message was followed a moment ago
     * @return {@link #HUMAN}, or a code that says what gave the machine away
     */
    String judge(@Nullable String agent, String method, @Nullable String fetchPurpose, boolean burst) {
        if (!method.equals("GET")) {
            return "head";
        }
        if (agent == null || agent.isBlank()) {
            return "no-agent";
        }
        String lower = agent.toLowerCase(Locale.ROOT);
        if (MACHINES.stream().anyMatch(lower::contains)) {
            return "agent";
        }
        if (fetchPurpose != null && fetchPurpose.toLowerCase(Locale.ROOT).contains("prefetch")) {
            return "prefetch";
        }
        return burst ? "burst" : HUMAN;
    }
}
