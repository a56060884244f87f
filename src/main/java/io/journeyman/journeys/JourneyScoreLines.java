package io.journeyman.journeys;

import io.journeyman.events.EventKinds;
import io.journeyman.events.ScoreLines;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The scores at which people enter journeys. */
@Component
class JourneyScoreLines implements ScoreLines {

    private final WayInStore ways;

    JourneyScoreLines(WayInStore ways) {
        this.ways = ways;
    }

    @Override
    public Set<Integer> lines() {
        Set<Integer> lines = new HashSet<>();
        for (WayInStore.Open open : ways.open(List.of(EventKinds.SCORE_REACHED))) {
            String line = open.way().ref();
            if (line != null) {
                lines.add(Integer.valueOf(line));
            }
        }
        return lines;
    }
}
