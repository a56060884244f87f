package io.journeyman.operations;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Asks the database the smallest question. */
@Repository
class PingStore {

    private final DSLContext db;

    PingStore(DSLContext db) {
        this.db = db;
    }

    void ask() {
        db.selectOne().fetch();
    }
}
