package io.journeyman.identity;

import io.journeyman.shared.Choices;
import io.journeyman.shared.Paging;
import io.journeyman.shared.TeamId;
import io.journeyman.shared.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Colleagues and teams that settings of blocks choose among. */
@Configuration(proxyBeanMethods = false)
class ColleagueChoices {

    private static final int MOST = 50;

    @Bean
    Choices userChoices(Users users) {
        return new Choices() {
            @Override
            public String source() {
                return "users";
            }

            @Override
            public List<Offer> find(@Nullable String q) {
                return users.active(new Paging(q, 0, MOST, null), null).items().stream()
                        .map(ColleagueChoices::offer)
                        .toList();
            }

            @Override
            public Optional<Offer> byId(String id) {
                return id(id).flatMap(uuid -> users.find(new UserId(uuid))).map(ColleagueChoices::offer);
            }
        };
    }

    @Bean
    Choices teamChoices(Teams teams) {
        return new Choices() {
            @Override
            public String source() {
                return "teams";
            }

            @Override
            public List<Offer> find(@Nullable String q) {
                return teams.all().stream()
                        .filter(team -> q == null
                                || team.name().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                        .limit(MOST)
                        .map(ColleagueChoices::offer)
                        .toList();
            }

            @Override
            public Optional<Offer> byId(String id) {
                return id(id).flatMap(uuid -> teams.find(new TeamId(uuid))).map(ColleagueChoices::offer);
            }
        };
    }

    private static Choices.Offer offer(User user) {
        return new Choices.Offer(user.id().toString(), user.name(), null, null);
    }

    private static Choices.Offer offer(Team team) {
        int members = team.members().size();
        return new Choices.Offer(
                team.id().toString(), team.name(), members == 1 ? "1 colleague" : members + " colleagues", null);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
