package io.journeyman.contacts;

import static journeyman.schema.Tables.CONTACT;

import io.journeyman.rules.Rules;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of contacts, fast at a million rows. */
@Repository
class ContactListStore {

    private final DSLContext sql;
    private final SearchStore search;
    private final Rules rules;

    ContactListStore(DSLContext sql, SearchStore search, Rules rules) {
        this.sql = sql;
        this.search = search;
        this.rules = rules;
    }

    Page<ContactRecord> page(ContactQuery query) {
        Condition wanted = condition(query);
        Paging paging = query.paging();
        // Ids first: the sort then carries 16 bytes a row, and only one page is read whole.
        List<UUID> ids = sql.select(CONTACT.ID)
                .from(CONTACT)
                .where(wanted)
                .orderBy(order(paging.sort()))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(CONTACT.ID);
        List<ContactRecord> items = sql.selectFrom(CONTACT)
                .where(CONTACT.ID.in(ids))
                .orderBy(order(paging.sort()))
                .fetch(ContactStore::read);
        boolean whole = paging.page() == 0 && items.size() < paging.size();
        long total = whole ? items.size() : sql.fetchCount(CONTACT, wanted);
        return new Page<>(items, total, paging.page(), paging.size());
    }

    private Condition condition(ContactQuery query) {
        Condition all = search.contact(query.paging().q());
        if (query.stage() != null) {
            all = all.and(CONTACT.LIFECYCLE_STAGE.eq(query.stage().name().toLowerCase(Locale.ROOT)));
        }
        if (query.company() != null) {
            all = all.and(CONTACT.COMPANY_ID.eq(query.company().value()));
        }
        if (query.rule() != null) {
            all = all.and(rules.condition(query.rule(), CONTACT.ID));
        }
        return all;
    }

    private static List<OrderField<?>> order(@Nullable String sort) {
        String name = sort == null ? "-createdAt" : sort;
        boolean down = name.startsWith("-");
        List<Field<?>> fields =
                switch (down ? name.substring(1) : name) {
                    case "lastName", "name" -> List.of(CONTACT.SEARCH_LAST, CONTACT.SEARCH_FIRST, CONTACT.ID);
                    case "email" -> List.of(CONTACT.EMAIL, CONTACT.ID);
                    case "updatedAt" -> List.of(CONTACT.UPDATED_AT, CONTACT.ID);
                    default -> List.of(CONTACT.CREATED_AT, CONTACT.ID);
                };
        return fields.stream()
                .<OrderField<?>>map(field -> down ? field.desc() : field.asc())
                .toList();
    }
}
