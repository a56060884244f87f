-- Tasks for colleagues. Born and closed in the engine's transaction; the row decides who holds a task.
create table inbox_task (
    id uuid not null primary key,
    engine_task_id varchar(64) not null,
    kind varchar(20) not null,
    contact_id uuid not null,
    instance_id varchar(64) not null,
    root_instance_id varchar(64) not null,
    journey_key varchar(100) not null,
    journey_version integer not null,
    element_id varchar(100) not null,
    title varchar(200) not null,
    instructions varchar(2000),
    outcomes varchar(4000) not null,
    team_id uuid,
    assignee uuid,
    claimed_at timestamp with time zone,
    state varchar(20) not null,
    outcome varchar(60),
    score integer not null,
    why varchar(2000) not null,
    tries_needed integer not null,
    tries integer not null,
    work_within_seconds bigint not null,
    due_at timestamp with time zone not null,
    next_call_at timestamp with time zone,
    reminded_at timestamp with time zone,
    escalated_at timestamp with time zone,
    created_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    closed_by uuid,
    rest_until timestamp with time zone,
    remark varchar(2000),
    constraint inbox_task_engine_task unique (engine_task_id)
);
create index inbox_task_open on inbox_task (state, team_id, due_at);
create index inbox_task_assignee on inbox_task (assignee, state, due_at);
create index inbox_task_contact on inbox_task (contact_id, created_at);

-- Each call a colleague made for a task, with what came of it.
create table call_attempt (
    id uuid not null primary key,
    task_id uuid not null,
    contact_id uuid not null,
    user_id uuid not null,
    called_at timestamp with time zone not null,
    answer varchar(20) not null,
    again_at timestamp with time zone,
    remark varchar(2000),
    constraint call_attempt_task foreign key (task_id) references inbox_task (id)
);
create index call_attempt_by_task on call_attempt (task_id, called_at);

-- Leads a colleague accepted: theirs, with the next step they promised.
create table lead (
    id uuid not null primary key,
    contact_id uuid not null,
    owner_id uuid not null,
    task_id uuid not null,
    accepted_at timestamp with time zone not null,
    next_step varchar(300) not null,
    next_step_on date not null,
    done_at timestamp with time zone,
    constraint lead_task foreign key (task_id) references inbox_task (id)
);
create index lead_owner on lead (owner_id, done_at, next_step_on);
create index lead_contact on lead (contact_id, accepted_at);
