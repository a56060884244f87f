package io.journeyman.content;

import static journeyman.schema.Tables.TEMPLATE;
import static journeyman.schema.Tables.TEMPLATE_ASIDE;
import static journeyman.schema.Tables.TEMPLATE_DRAFT;
import static journeyman.schema.Tables.TEMPLATE_VERSION;

import io.journeyman.shared.Channel;
import io.journeyman.shared.Page;
import io.journeyman.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TemplateStore {

    private final DSLContext db;

    TemplateStore(DSLContext db) {
        this.db = db;
    }

    void insert(Template template, String createdBy) {
        db.insertInto(TEMPLATE)
                .set(TEMPLATE.ID, template.id().value())
                .set(TEMPLATE.CHANNEL, template.channel().name())
                .set(TEMPLATE.NAME, template.name())
                .set(TEMPLATE.NAME_KEY, key(template.name()))
                .set(TEMPLATE.PURPOSE, template.purpose())
                .set(TEMPLATE.FOLDER, template.folder())
                .set(TEMPLATE.NEWEST_NUMBER, template.newestNumber())
                .set(TEMPLATE.CREATED_AT, template.createdAt())
                .set(TEMPLATE.CREATED_BY, createdBy)
                .set(TEMPLATE.CHANGED_AT, template.changedAt())
                .execute();
    }

    void describe(TemplateId id, String name, @Nullable String purpose, @Nullable String folder, Instant at) {
        db.update(TEMPLATE)
                .set(TEMPLATE.NAME, name)
                .set(TEMPLATE.NAME_KEY, key(name))
                .set(TEMPLATE.PURPOSE, purpose)
                .set(TEMPLATE.FOLDER, folder)
                .set(TEMPLATE.CHANGED_AT, at)
                .where(TEMPLATE.ID.eq(id.value()))
                .execute();
    }

    void published(TemplateId id, int number, Instant at) {
        db.update(TEMPLATE)
                .set(TEMPLATE.NEWEST_NUMBER, number)
                .set(TEMPLATE.PUBLISHED_AT, at)
                .set(TEMPLATE.CHANGED_AT, at)
                .where(TEMPLATE.ID.eq(id.value()))
                .execute();
    }

    void touch(TemplateId id, Instant at) {
        db.update(TEMPLATE)
                .set(TEMPLATE.CHANGED_AT, at)
                .where(TEMPLATE.ID.eq(id.value()))
                .execute();
    }

    void delete(TemplateId id) {
        db.deleteFrom(TEMPLATE_ASIDE)
                .where(TEMPLATE_ASIDE.TEMPLATE_ID.eq(id.value()))
                .execute();
        db.deleteFrom(TEMPLATE_DRAFT)
                .where(TEMPLATE_DRAFT.TEMPLATE_ID.eq(id.value()))
                .execute();
        db.deleteFrom(TEMPLATE_VERSION)
                .where(TEMPLATE_VERSION.TEMPLATE_ID.eq(id.value()))
                .execute();
        db.deleteFrom(TEMPLATE).where(TEMPLATE.ID.eq(id.value())).execute();
    }

    Optional<Template> find(TemplateId id) {
        return db.select(TEMPLATE.fields())
                .select(TEMPLATE_DRAFT.CHANGED)
                .from(TEMPLATE)
                .join(TEMPLATE_DRAFT)
                .on(TEMPLATE_DRAFT.TEMPLATE_ID.eq(TEMPLATE.ID))
                .where(TEMPLATE.ID.eq(id.value()))
                .fetchOptional(TemplateStore::template);
    }

    /** Lets publishing and saving of one message follow each other. */
    void lock(TemplateId id) {
        db.select(TEMPLATE.ID)
                .from(TEMPLATE)
                .where(TEMPLATE.ID.eq(id.value()))
                .forUpdate()
                .fetch();
    }

    boolean nameTaken(String name, @Nullable TemplateId except) {
        Condition same = TEMPLATE.NAME_KEY.eq(key(name));
        return db.fetchExists(TEMPLATE, except == null ? same : same.and(TEMPLATE.ID.ne(except.value())));
    }

    List<String> folders() {
        return db.selectDistinct(TEMPLATE.FOLDER)
                .from(TEMPLATE)
                .where(TEMPLATE.FOLDER.isNotNull())
                .orderBy(TEMPLATE.FOLDER)
                .fetch(TEMPLATE.FOLDER);
    }

    Page<Template> page(TemplateFilter filter, Paging paging) {
        Condition condition = condition(filter, paging.q());
        List<Template> items = db.select(TEMPLATE.fields())
                .select(TEMPLATE_DRAFT.CHANGED)
                .from(TEMPLATE)
                .join(TEMPLATE_DRAFT)
                .on(TEMPLATE_DRAFT.TEMPLATE_ID.eq(TEMPLATE.ID))
                .where(condition)
                .orderBy(order(paging.sort()), TEMPLATE.ID.asc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(TemplateStore::template);
        return new Page<>(items, db.fetchCount(TEMPLATE, condition), paging.page(), paging.size());
    }

    private static Condition condition(TemplateFilter filter, @Nullable String q) {
        Condition condition = DSL.noCondition();
        if (q != null) {
            condition = condition.and(TEMPLATE.NAME_KEY.contains(q.toLowerCase(Locale.ROOT)));
        }
        if (filter.channel() != null) {
            condition = condition.and(TEMPLATE.CHANNEL.eq(filter.channel().name()));
        }
        if (filter.purpose() != null) {
            condition = condition.and(TEMPLATE.PURPOSE.eq(filter.purpose()));
        }
        if (filter.folder() != null) {
            condition = condition.and(TEMPLATE.FOLDER.eq(filter.folder()));
        }
        if (filter.published() != null) {
            condition = condition.and(filter.published() ? TEMPLATE.NEWEST_NUMBER.gt(0) : TEMPLATE.NEWEST_NUMBER.eq(0));
        }
        return condition;
    }

    private static SortField<?> order(@Nullable String sort) {
        return switch (sort == null ? "-changedAt" : sort) {
            case "name" -> TEMPLATE.NAME_KEY.asc();
            case "-name" -> TEMPLATE.NAME_KEY.desc();
            case "changedAt" -> TEMPLATE.CHANGED_AT.asc();
            case "publishedAt" -> TEMPLATE.PUBLISHED_AT.asc().nullsFirst();
            case "-publishedAt" -> TEMPLATE.PUBLISHED_AT.desc().nullsLast();
            default -> TEMPLATE.CHANGED_AT.desc();
        };
    }

    private static Template template(Record row) {
        return new Template(
                new TemplateId(row.get(TEMPLATE.ID)),
                Channel.valueOf(row.get(TEMPLATE.CHANNEL)),
                row.get(TEMPLATE.NAME),
                row.get(TEMPLATE.PURPOSE),
                row.get(TEMPLATE.FOLDER),
                row.get(TEMPLATE.NEWEST_NUMBER),
                row.get(TEMPLATE.PUBLISHED_AT),
                row.get(TEMPLATE_DRAFT.CHANGED),
                row.get(TEMPLATE.CREATED_AT),
                row.get(TEMPLATE.CHANGED_AT));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
