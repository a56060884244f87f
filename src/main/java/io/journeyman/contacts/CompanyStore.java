package io.journeyman.contacts;

import static journeyman.schema.Tables.COMPANY;
import static journeyman.schema.Tables.CONTACT;

import io.journeyman.shared.CompanyId;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import io.journeyman.shared.stream.BatchStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Companies in the database. */
@Repository
class CompanyStore {

    private static final List<Field<?>> COLUMNS = List.of(
            COMPANY.ID,
            COMPANY.NAME,
            COMPANY.SEARCH_NAME,
            COMPANY.DOMAIN,
            COMPANY.TRADE,
            COMPANY.EMPLOYEES,
            COMPANY.COUNTRY,
            COMPANY.CITY,
            COMPANY.WEBSITE,
            COMPANY.PHONE,
            COMPANY.CREATED_AT,
            COMPANY.UPDATED_AT);

    private final DSLContext sql;
    private final BatchStore batches;
    private final SearchStore search;

    CompanyStore(DSLContext sql, BatchStore batches, SearchStore search) {
        this.sql = sql;
        this.batches = batches;
        this.search = search;
    }

    Map<CompanyId, CompanyRecord> all(Collection<CompanyId> ids) {
        Map<CompanyId, CompanyRecord> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            fetch(COMPANY.ID.in(values(ids))).forEach(company -> found.put(company.id(), company));
        }
        return found;
    }

    List<CompanyRecord> byDomains(Collection<String> domains) {
        return domains.isEmpty() ? List.of() : fetch(COMPANY.DOMAIN.in(domains));
    }

    /** By what names are searched by ({@link SearchText}), oldest first. */
    List<CompanyRecord> byNames(Collection<String> searchNames) {
        return searchNames.isEmpty() ? List.of() : fetch(COMPANY.SEARCH_NAME.in(searchNames));
    }

    Optional<CompanyRecord> forUpdate(CompanyId id) {
        return sql.selectFrom(COMPANY)
                .where(COMPANY.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(CompanyStore::read);
    }

    /** Inserts those whose domain nobody else took meanwhile. */
    void insert(Collection<CompanyRecord> companies) {
        batches.insertNew(
                COMPANY, COLUMNS, companies.stream().map(CompanyStore::row).toList());
    }

    void update(CompanyRecord company) {
        Object[] row = row(company);
        Object[] moved = Arrays.copyOfRange(row, 1, row.length + 1);
        moved[row.length - 1] = row[0];
        batches.update(COMPANY, COLUMNS.subList(1, COLUMNS.size()), COMPANY.ID, List.<Object[]>of(moved));
    }

    Page<CompanyRecord> page(Paging paging) {
        Condition wanted = search.company(paging.q());
        List<CompanyRecord> items = sql.selectFrom(COMPANY)
                .where(wanted)
                .orderBy(order(paging.sort()), COMPANY.ID.asc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(CompanyStore::read);
        return new Page<>(items, sql.fetchCount(COMPANY, wanted), paging.page(), paging.size());
    }

    Map<CompanyId, Long> headcounts(Collection<CompanyId> ids) {
        Map<CompanyId, Long> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.select(CONTACT.COMPANY_ID, DSL.count())
                    .from(CONTACT)
                    .where(CONTACT.COMPANY_ID.in(values(ids)))
                    .groupBy(CONTACT.COMPANY_ID)
                    .forEach(row ->
                            counts.put(new CompanyId(row.value1()), row.value2().longValue()));
        }
        return counts;
    }

    private static SortField<?> order(@Nullable String sort) {
        return switch (sort == null ? "name" : sort) {
            case "-name" -> COMPANY.SEARCH_NAME.desc();
            case "employees" -> COMPANY.EMPLOYEES.asc().nullsLast();
            case "-employees" -> COMPANY.EMPLOYEES.desc().nullsLast();
            case "createdAt" -> COMPANY.CREATED_AT.asc();
            case "-createdAt" -> COMPANY.CREATED_AT.desc();
            default -> COMPANY.SEARCH_NAME.asc();
        };
    }

    private List<CompanyRecord> fetch(Condition condition) {
        return sql.selectFrom(COMPANY)
                .where(condition)
                .orderBy(COMPANY.CREATED_AT, COMPANY.ID)
                .fetch(CompanyStore::read);
    }

    private static List<UUID> values(Collection<CompanyId> ids) {
        return ids.stream().map(CompanyId::value).toList();
    }

    private static Object[] row(CompanyRecord c) {
        return new Object[] {
            c.id().value(),
            c.name(),
            SearchText.of(c.name()),
            c.domain(),
            c.trade(),
            c.employees(),
            c.country(),
            c.city(),
            c.website(),
            c.phone(),
            c.createdAt(),
            c.updatedAt()
        };
    }

    private static CompanyRecord read(Record row) {
        return new CompanyRecord(
                new CompanyId(row.get(COMPANY.ID)),
                row.get(COMPANY.NAME),
                row.get(COMPANY.DOMAIN),
                row.get(COMPANY.TRADE),
                row.get(COMPANY.EMPLOYEES),
                row.get(COMPANY.COUNTRY),
                row.get(COMPANY.CITY),
                row.get(COMPANY.WEBSITE),
                row.get(COMPANY.PHONE),
                row.get(COMPANY.CREATED_AT),
                row.get(COMPANY.UPDATED_AT));
    }
}
