-- Every point ever given, and why. Rows are added, never changed.
create table score_entry (
    id uuid not null primary key,
    contact_id uuid not null,
    points integer not null,
    reason varchar(300) not null,
    kind varchar(20) not null,
    table_id uuid,
    table_version integer,
    rule_id varchar(80),
    instance_ref varchar(80),
    element_ref varchar(120),
    given_by varchar(120),
    at timestamp with time zone not null
);
create index score_entry_contact on score_entry (contact_id, at);

-- The sum of the ledger, moved in the same transaction.
create table contact_score (
    contact_id uuid not null primary key,
    points integer not null,
    changed_at timestamp with time zone not null
);
create index contact_score_points on contact_score (points);

-- Sums at which somebody wants to be told.
create table score_threshold (
    points integer not null primary key,
    name varchar(120)
);
