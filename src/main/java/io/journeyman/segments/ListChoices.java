package io.journeyman.segments;

import io.journeyman.shared.Choices;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers lists to settings of blocks. */
@Component
class ListChoices implements Choices {

    private static final int MOST = 50;

    private final Lists lists;

    ListChoices(Lists lists) {
        this.lists = lists;
    }

    @Override
    public String source() {
        return "lists";
    }

    @Override
    public List<Offer> find(@Nullable String q) {
        return lists.page(new Paging(q, 0, MOST, null)).items().stream()
                .map(ListChoices::offer)
                .toList();
    }

    @Override
    public Optional<Offer> byId(String id) {
        return SegmentFields.ids(Set.of(id))
                .findFirst()
                .flatMap(found -> lists.find(new ListId(found)))
                .map(ListChoices::offer);
    }

    private static Offer offer(ContactList list) {
        String id = list.id().toString();
        return new Offer(id, list.name(), People.count(list.members()), "/lists/" + id);
    }
}
