-- A journey: what marketers name, own, draw, publish, hold and end. Part-journeys are journeys others call.
create table journey (
    id uuid not null primary key,
    journey_key varchar(60) not null unique,
    name varchar(200) not null,
    kind varchar(10) not null,
    state varchar(10) not null,
    held_from varchar(10),
    owner_id uuid,
    owner_name varchar(200) not null,
    live_version integer,
    live_since timestamp with time zone,
    state_changed_at timestamp with time zone not null,
    state_changed_by varchar(200) not null,
    state_reason varchar(500),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null
);
create index journey_state_ix on journey (state);

-- The drawing being worked on. One a journey; revision counts the saves.
create table journey_draft (
    journey_id uuid not null primary key references journey (id) on delete cascade,
    revision integer not null,
    diagram bytea not null,
    author_id varchar(64),
    author_name varchar(200) not null,
    saved_at timestamp with time zone not null
);

-- A save that came too late: kept beside the draft until somebody takes it over or throws it away.
create table journey_draft_copy (
    id uuid not null primary key,
    journey_id uuid not null references journey (id) on delete cascade,
    base_revision integer not null,
    diagram bytea not null,
    author_id varchar(64),
    author_name varchar(200) not null,
    saved_at timestamp with time zone not null
);
create index journey_draft_copy_ix on journey_draft_copy (journey_id);

-- What was published, for ever as it was.
create table journey_version (
    journey_id uuid not null references journey (id),
    number integer not null,
    diagram bytea not null,
    hash varchar(64) not null,
    definition_id varchar(100) not null unique,
    author_id varchar(64),
    author_name varchar(200) not null,
    comment varchar(1000) not null,
    published_at timestamp with time zone not null,
    primary key (journey_id, number)
);

-- The ways into a version. live_from: events recorded earlier do not start anybody.
create table journey_trigger (
    id uuid not null primary key,
    journey_id uuid not null,
    version integer not null,
    element_id varchar(100) not null,
    kind varchar(40) not null,
    event_kind varchar(60),
    ref varchar(100),
    settings json not null,
    reentry varchar(20) not null,
    reentry_days integer,
    live_from timestamp with time zone not null,
    foreign key (journey_id, version) references journey_version (journey_id, number)
);
create index journey_trigger_ix on journey_trigger (journey_id, version);

-- What a version refers to and takes live at the moment of use: messages, score tables, segments, lists, parts.
create table journey_use (
    journey_id uuid not null,
    version integer not null,
    element_id varchar(100) not null,
    kind varchar(40) not null,
    ref varchar(100) not null,
    primary key (journey_id, version, element_id, kind, ref),
    foreign key (journey_id, version) references journey_version (journey_id, number)
);
create index journey_use_ref_ix on journey_use (kind, ref);

-- "Start these people": survives restarts, walks over its people by contact id.
create table enrolment_job (
    id uuid not null primary key,
    journey_id uuid not null references journey (id),
    kind varchar(20) not null,
    settings json not null,
    label varchar(300) not null,
    state varchar(20) not null,
    total bigint not null,
    walked bigint not null,
    enrolled bigint not null,
    already bigint not null,
    cursor_contact uuid,
    cursor_place integer not null,
    created_by varchar(200) not null,
    created_at timestamp with time zone not null,
    walked_at timestamp with time zone,
    finished_at timestamp with time zone
);
create index enrolment_job_state_ix on enrolment_job (state);
create index enrolment_job_journey_ix on enrolment_job (journey_id, created_at);

-- One entry of one person, however it came. A worker starts what waits.
create table enrolment (
    id uuid not null primary key,
    journey_id uuid not null references journey (id),
    contact_id uuid not null,
    reentry_key varchar(120) not null,
    source varchar(20) not null,
    source_ref varchar(100),
    event_id uuid,
    job_id uuid,
    subject_key varchar(100),
    state varchar(10) not null,
    reason varchar(60),
    version integer,
    instance_id varchar(64),
    created_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    attempt integer not null,
    started_at timestamp with time zone,
    constraint enrolment_once unique (journey_id, contact_id, reentry_key)
);
create index enrolment_waiting_ix on enrolment (state, next_at);
create index enrolment_job_ix on enrolment (job_id, state);
create index enrolment_contact_ix on enrolment (contact_id);
