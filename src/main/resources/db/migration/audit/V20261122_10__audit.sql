-- Who did what to which record. Append-only: nothing in the code updates or deletes here, and on PostgreSQL a trigger
-- refuses it (db/migration-postgresql). ADR 0021.
create table audit_entry (
    id uuid not null primary key,
    at timestamp with time zone not null,
    actor_kind varchar(20) not null,
    actor_id varchar(60),
    actor_name varchar(200) not null,
    action varchar(80) not null,
    record_kind varchar(60) not null,
    record_id varchar(200),
    before_json text,
    after_json text,
    address varchar(60)
);
create index audit_entry_at on audit_entry (at, id);
create index audit_entry_record on audit_entry (record_kind, record_id, at);
create index audit_entry_actor on audit_entry (actor_id, at);
