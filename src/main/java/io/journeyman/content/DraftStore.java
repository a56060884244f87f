package io.journeyman.content;

import static journeyman.schema.Tables.TEMPLATE;
import static journeyman.schema.Tables.TEMPLATE_ASIDE;
import static journeyman.schema.Tables.TEMPLATE_DRAFT;

import io.journeyman.shared.Actor;
import io.journeyman.shared.Channel;
import io.journeyman.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class DraftStore {

    private final DSLContext db;
    private final ContentFields content;

    DraftStore(DSLContext db, ContentFields content) {
        this.db = db;
        this.content = content;
    }

    void insert(Draft draft, Actor by) {
        db.insertInto(TEMPLATE_DRAFT)
                .set(TEMPLATE_DRAFT.TEMPLATE_ID, draft.templateId().value())
                .set(TEMPLATE_DRAFT.REVISION, draft.revision())
                .set(TEMPLATE_DRAFT.BASED_ON, draft.basedOn())
                .set(TEMPLATE_DRAFT.CHANGED, draft.changed())
                .set(content.of(TEMPLATE_DRAFT, draft.content()))
                .set(TEMPLATE_DRAFT.SAVED_BY, by.name())
                .set(TEMPLATE_DRAFT.SAVED_BY_ID, by.id())
                .set(TEMPLATE_DRAFT.SAVED_AT, draft.savedAt())
                .execute();
    }

    /** Replaces the draft if it still has the revision before this one; false where somebody was faster. */
    boolean replace(Draft draft, Actor by) {
        return db.update(TEMPLATE_DRAFT)
                        .set(TEMPLATE_DRAFT.REVISION, draft.revision())
                        .set(TEMPLATE_DRAFT.BASED_ON, draft.basedOn())
                        .set(TEMPLATE_DRAFT.CHANGED, draft.changed())
                        .set(content.of(TEMPLATE_DRAFT, draft.content()))
                        .set(TEMPLATE_DRAFT.SAVED_BY, by.name())
                        .set(TEMPLATE_DRAFT.SAVED_BY_ID, by.id())
                        .set(TEMPLATE_DRAFT.SAVED_AT, draft.savedAt())
                        .where(TEMPLATE_DRAFT.TEMPLATE_ID.eq(draft.templateId().value()))
                        .and(TEMPLATE_DRAFT.REVISION.eq(draft.revision() - 1))
                        .execute()
                == 1;
    }

    Optional<Draft> find(TemplateId id) {
        return db.select(TEMPLATE_DRAFT.fields())
                .select(TEMPLATE.CHANNEL)
                .from(TEMPLATE_DRAFT)
                .join(TEMPLATE)
                .on(TEMPLATE.ID.eq(TEMPLATE_DRAFT.TEMPLATE_ID))
                .where(TEMPLATE_DRAFT.TEMPLATE_ID.eq(id.value()))
                .fetchOptional(row -> new Draft(
                        id,
                        row.get(TEMPLATE_DRAFT.REVISION),
                        row.get(TEMPLATE_DRAFT.BASED_ON),
                        row.get(TEMPLATE_DRAFT.CHANGED),
                        content.read(Channel.valueOf(row.get(TEMPLATE.CHANNEL)), row),
                        row.get(TEMPLATE_DRAFT.SAVED_BY),
                        row.get(TEMPLATE_DRAFT.SAVED_AT)));
    }

    /** Keeps what came too late; a further save of the same author from the same start replaces it. */
    Aside keepAside(TemplateId id, int revision, MessageContent late, Actor by, Instant at) {
        UUID asideId = Ids.next();
        String author = by.id() == null ? by.kind().name() : by.id();
        db.deleteFrom(TEMPLATE_ASIDE)
                .where(TEMPLATE_ASIDE.TEMPLATE_ID.eq(id.value()))
                .and(TEMPLATE_ASIDE.SAVED_BY_ID.eq(author))
                .and(TEMPLATE_ASIDE.REVISION.eq(revision))
                .execute();
        db.insertInto(TEMPLATE_ASIDE)
                .set(TEMPLATE_ASIDE.ID, asideId)
                .set(TEMPLATE_ASIDE.TEMPLATE_ID, id.value())
                .set(TEMPLATE_ASIDE.REVISION, revision)
                .set(content.of(TEMPLATE_ASIDE, late))
                .set(TEMPLATE_ASIDE.SAVED_BY, by.name())
                .set(TEMPLATE_ASIDE.SAVED_BY_ID, author)
                .set(TEMPLATE_ASIDE.SAVED_AT, at)
                .execute();
        return new Aside(asideId, revision, late, by.name(), at);
    }

    List<Aside> asides(TemplateId id) {
        return db.select(TEMPLATE_ASIDE.fields())
                .select(TEMPLATE.CHANNEL)
                .from(TEMPLATE_ASIDE)
                .join(TEMPLATE)
                .on(TEMPLATE.ID.eq(TEMPLATE_ASIDE.TEMPLATE_ID))
                .where(TEMPLATE_ASIDE.TEMPLATE_ID.eq(id.value()))
                .orderBy(TEMPLATE_ASIDE.SAVED_AT.desc())
                .fetch(this::aside);
    }

    boolean deleteAside(TemplateId id, UUID aside) {
        return db.deleteFrom(TEMPLATE_ASIDE)
                        .where(TEMPLATE_ASIDE.ID.eq(aside))
                        .and(TEMPLATE_ASIDE.TEMPLATE_ID.eq(id.value()))
                        .execute()
                == 1;
    }

    private Aside aside(Record row) {
        return new Aside(
                row.get(TEMPLATE_ASIDE.ID),
                row.get(TEMPLATE_ASIDE.REVISION),
                content.read(Channel.valueOf(row.get(TEMPLATE.CHANNEL)), row),
                row.get(TEMPLATE_ASIDE.SAVED_BY),
                row.get(TEMPLATE_ASIDE.SAVED_AT));
    }
}
