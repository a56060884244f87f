package io.journeyman.contacts;

import static journeyman.schema.Tables.COMPANY;
import static journeyman.schema.Tables.CONTACT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches by the beginnings of words. Each word becomes a union of index lookups, since a chain of "or" over several
 * columns lets neither database use its indexes.
 */
@Component
class SearchStore {

    private static final int MOST_WORDS = 5;

    private final DSLContext sql;

    SearchStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Contacts for whom every word begins their e-mail address, a name, their phone number or their company's name. */
    Condition contact(@Nullable String q) {
        Condition all = DSL.noCondition();
        for (String word : words(q)) {
            Select<Record1<UUID>> ids = ids(CONTACT.EMAIL, word)
                    .union(ids(CONTACT.SEARCH_FIRST, word))
                    .union(ids(CONTACT.SEARCH_LAST, word))
                    .union(DSL.select(CONTACT.ID)
                            .from(CONTACT)
                            .join(COMPANY)
                            .on(COMPANY.ID.eq(CONTACT.COMPANY_ID))
                            .where(begins(COMPANY.SEARCH_NAME, word)));
            String digits = digits(word);
            all = all.and(CONTACT.ID.in(digits == null ? ids : ids.union(ids(CONTACT.PHONE, digits))));
        }
        return all;
    }

    /** Companies for which the text begins the name or mail domain. */
    Condition company(@Nullable String q) {
        String text = SearchText.of(q);
        return text == null
                ? DSL.noCondition()
                : begins(COMPANY.SEARCH_NAME, text).or(begins(COMPANY.DOMAIN, text));
    }

    private Select<Record1<UUID>> ids(Field<String> field, String beginning) {
        return DSL.select(CONTACT.ID).from(CONTACT).where(begins(field, beginning));
    }

    /** PostgreSQL has pattern indexes for like; H2 uses its indexes for ranges only. */
    private Condition begins(Field<String> field, String beginning) {
        if (sql.dialect().family() == SQLDialect.H2) {
            return field.ge(beginning).and(field.lt(beginning + Character.MAX_VALUE));
        }
        String pattern = beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return field.like(pattern);
    }

    private static List<String> words(@Nullable String q) {
        String text = q == null ? "" : Objects.requireNonNull(SearchText.of(q)).toLowerCase(Locale.ROOT);
        if (text.matches("(\\+|00)[0-9 ()/.-]+")) {
            return List.of(text.replaceAll("\\s", "")); // a phone number with blanks
        }
        return Stream.of(text.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private static @Nullable String digits(String word) {
        String bare = word.replaceAll("[()/.-]", "");
        return bare.matches("(\\+|00)\\d{3,}") ? bare.replaceFirst("^00", "+") : null;
    }
}
