-- One run of one person through one version. A part-journey's run points at the run that called it.
create table journey_run (
    instance_id varchar(64) not null primary key,
    root_instance_id varchar(64) not null,
    journey_id uuid not null references journey (id),
    version integer not null,
    contact_id uuid not null,
    subject_key varchar(100),
    started_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ending varchar(20),
    outcome varchar(60),
    end_element_id varchar(100),
    end_reason varchar(500)
);
create index journey_run_journey_ix on journey_run (journey_id, ended_at, version);
create index journey_run_contact_ix on journey_run (contact_id, started_at);
create index journey_run_root_ix on journey_run (root_instance_id);

-- Where everybody is and was: a row for each element a person entered. The next issue partitions it by entered_at on
-- PostgreSQL, therefore nothing refers to it and it has no key of its own.
create table journey_trace (
    -- Time-ordered: keeps the order of what happened at one moment.
    id uuid not null,
    instance_id varchar(64) not null,
    activity_instance_id varchar(64) not null,
    journey_id uuid not null,
    version integer not null,
    contact_id uuid not null,
    element_id varchar(100) not null,
    element_type varchar(20) not null,
    entered_at timestamp with time zone not null,
    left_at timestamp with time zone,
    flow_id varchar(100),
    outcome varchar(60),
    -- The event that moved the person on, so that no second wait of the run takes the same one.
    event_id uuid,
    -- Left because a time-out, a goal or a colleague took the person away, not by an arrow.
    interrupted boolean not null
);
create index journey_trace_instance_ix on journey_trace (instance_id, entered_at);
create index journey_trace_element_ix on journey_trace (journey_id, version, element_id, left_at);

-- An event that somebody waits for, on its way to that wait; gone once delivered.
create table journey_delivery (
    id uuid not null primary key,
    event_id uuid not null,
    event_kind varchar(60) not null,
    event_at timestamp with time zone not null,
    contact_id uuid not null,
    instance_id varchar(64) not null,
    -- The wait it goes to: an open wait, or for message.outcome the visit of the step that awaits it.
    wait_id varchar(100) not null,
    -- Only for message.outcome: where the engine takes it.
    execution_id varchar(64),
    outcome varchar(60),
    created_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    attempt integer not null,
    last_problem varchar(60),
    constraint journey_delivery_once unique (event_id, wait_id)
);
create index journey_delivery_next_ix on journey_delivery (next_at);
create index journey_delivery_instance_ix on journey_delivery (instance_id);

-- A wait that just opened: what happened before it opened is searched once, after its transaction.
create table journey_look_back (
    wait_id varchar(100) not null primary key,
    instance_id varchar(64) not null,
    contact_id uuid not null,
    opened_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    attempt integer not null
);
create index journey_look_back_next_ix on journey_look_back (next_at);
