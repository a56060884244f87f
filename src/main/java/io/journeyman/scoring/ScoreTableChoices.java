package io.journeyman.scoring;

import io.journeyman.shared.Choices;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers score tables to settings of blocks; they are stored by key, which shipped diagrams can name. */
@Component
class ScoreTableChoices implements Choices {

    private static final int MOST = 50;

    private final ScoreTables tables;

    ScoreTableChoices(ScoreTables tables) {
        this.tables = tables;
    }

    @Override
    public String source() {
        return "scoreTables";
    }

    @Override
    public List<Offer> find(@Nullable String q) {
        return tables.page(new Paging(q, 0, MOST, null)).items().stream()
                .map(ScoreTableChoices::offer)
                .toList();
    }

    @Override
    public Optional<Offer> byId(String id) {
        return tables.find(id).map(ScoreTableChoices::offer);
    }

    private static Offer offer(ScoreTable table) {
        String note = table.version() == 0 ? "not published" : "version " + table.version();
        return new Offer(table.key(), table.name(), note, "/score-tables/" + table.id());
    }
}
