-- Order of append-only streams (contact_change, contact_event): readers go by (xid, seq) and stop below the oldest
-- transaction still running. PostgreSQL fills xid (migration-postgresql/shared); H2 leaves it 0 and appenders hold the
-- row of stream_lock until they commit.
create table stream_lock (
    id integer not null primary key
);

-- Added to the server's transaction numbers, so that they go on growing after a dump was restored into a new server.
create table stream_era (
    id integer not null primary key,
    xid_offset bigint not null
);
