package io.journeyman.content;

import static journeyman.schema.Tables.TEMPLATE;
import static journeyman.schema.Tables.TEMPLATE_VERSION;

import io.journeyman.shared.Actor;
import io.journeyman.shared.Channel;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class VersionStore {

    private final DSLContext db;
    private final ContentFields content;

    VersionStore(DSLContext db, ContentFields content) {
        this.db = db;
        this.content = content;
    }

    void insert(TemplateVersion version, Actor author) {
        db.insertInto(TEMPLATE_VERSION)
                .set(TEMPLATE_VERSION.ID, version.id().value())
                .set(TEMPLATE_VERSION.TEMPLATE_ID, version.templateId().value())
                .set(TEMPLATE_VERSION.NUMBER, version.number())
                .set(content.of(TEMPLATE_VERSION, version.content()))
                .set(TEMPLATE_VERSION.OUTPUT, version.html())
                .set(TEMPLATE_VERSION.OUTPUT_TEXT, version.text())
                .set(TEMPLATE_VERSION.AUTHOR, version.author())
                .set(TEMPLATE_VERSION.AUTHOR_ID, author.id())
                .set(TEMPLATE_VERSION.COMMENT, version.comment())
                .set(TEMPLATE_VERSION.PUBLISHED_AT, version.publishedAt())
                .execute();
    }

    Optional<TemplateVersion> find(TemplateVersionId id) {
        return one(TEMPLATE_VERSION.ID.eq(id.value()));
    }

    Optional<TemplateVersion> find(TemplateId template, int number) {
        return one(TEMPLATE_VERSION.TEMPLATE_ID.eq(template.value()).and(TEMPLATE_VERSION.NUMBER.eq(number)));
    }

    Optional<TemplateVersion> newest(TemplateId template) {
        return one(TEMPLATE_VERSION
                .TEMPLATE_ID
                .eq(template.value())
                .and(TEMPLATE_VERSION.NUMBER.eq(TEMPLATE.NEWEST_NUMBER)));
    }

    List<TemplateVersion> all(TemplateId template) {
        return where(TEMPLATE_VERSION.TEMPLATE_ID.eq(template.value()));
    }

    private Optional<TemplateVersion> one(Condition condition) {
        return where(condition).stream().findFirst();
    }

    private List<TemplateVersion> where(Condition condition) {
        return db.select(TEMPLATE_VERSION.fields())
                .select(TEMPLATE.CHANNEL)
                .from(TEMPLATE_VERSION)
                .join(TEMPLATE)
                .on(TEMPLATE.ID.eq(TEMPLATE_VERSION.TEMPLATE_ID))
                .where(condition)
                .orderBy(TEMPLATE_VERSION.NUMBER.desc())
                .fetch(this::version);
    }

    private TemplateVersion version(Record row) {
        return new TemplateVersion(
                new TemplateVersionId(row.get(TEMPLATE_VERSION.ID)),
                new TemplateId(row.get(TEMPLATE_VERSION.TEMPLATE_ID)),
                row.get(TEMPLATE_VERSION.NUMBER),
                content.read(Channel.valueOf(row.get(TEMPLATE.CHANNEL)), row),
                row.get(TEMPLATE_VERSION.OUTPUT),
                row.get(TEMPLATE_VERSION.OUTPUT_TEXT),
                row.get(TEMPLATE_VERSION.AUTHOR),
                row.get(TEMPLATE_VERSION.COMMENT),
                row.get(TEMPLATE_VERSION.PUBLISHED_AT));
    }
}
