create table segment (
    id uuid not null primary key,
    name varchar(120) not null,
    name_key varchar(120) not null unique,
    description varchar(500) not null,
    rule json not null,
    rule_version integer not null,
    -- whether the mere passing of time changes who matches
    timed boolean not null,
    members bigint not null,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(120) not null,
    built_at timestamp with time zone
);

-- Which fields a rule looks at, so that an event finds the segments it touches.
create table segment_field (
    segment_id uuid not null references segment (id) on delete cascade,
    field varchar(120) not null,
    primary key (segment_id, field)
);
create index segment_field_field on segment_field (field);

create table segment_member (
    segment_id uuid not null references segment (id) on delete cascade,
    contact_id uuid not null,
    entered_at timestamp with time zone not null,
    primary key (segment_id, contact_id)
);
create index segment_member_contact on segment_member (contact_id);

-- A rule being applied to everybody, in the order of contact ids; gone when done.
create table segment_build (
    segment_id uuid not null primary key references segment (id) on delete cascade,
    past_contact uuid,
    done bigint not null,
    total bigint not null,
    started_at timestamp with time zone not null
);
create index segment_build_started on segment_build (started_at);
