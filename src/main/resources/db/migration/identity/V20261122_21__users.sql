-- Colleagues who can log in, their roles and teams, keys for machines, and notices to colleagues.
create table user_account (
    id uuid not null primary key,
    email varchar(320) not null,
    name varchar(200) not null,
    language varchar(10) not null,
    password_hash varchar(300) not null,
    must_change_password boolean not null,
    disabled boolean not null,
    last_login_at timestamp with time zone,
    created_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    constraint user_account_email unique (email)
);

create table user_role (
    user_id uuid not null references user_account (id) on delete cascade,
    role varchar(30) not null,
    primary key (user_id, role)
);

create table team (
    id uuid not null primary key,
    name varchar(200) not null,
    created_at timestamp with time zone not null,
    constraint team_name unique (name)
);

create table team_member (
    team_id uuid not null references team (id) on delete cascade,
    user_id uuid not null references user_account (id) on delete cascade,
    lead boolean not null,
    primary key (team_id, user_id)
);
create index team_member_user on team_member (user_id);

-- A key is shown once; only its SHA-256 is kept. The prefix lets people recognise it.
create table api_key (
    id uuid not null primary key,
    name varchar(200) not null,
    prefix varchar(20) not null,
    hash varchar(64) not null,
    created_by uuid,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    constraint api_key_hash unique (hash)
);

create table api_key_scope (
    key_id uuid not null references api_key (id) on delete cascade,
    permission varchar(60) not null,
    primary key (key_id, permission)
);

-- What the bell shows; messaging mails the ones that are not mailed yet.
create table notice (
    id uuid not null primary key,
    user_id uuid not null references user_account (id) on delete cascade,
    kind varchar(60) not null,
    sentence varchar(500) not null,
    link varchar(500) not null,
    contact_id uuid,
    created_at timestamp with time zone not null,
    read_at timestamp with time zone,
    mailed_at timestamp with time zone
);
create index notice_user on notice (user_id, created_at);
create index notice_unmailed on notice (mailed_at, created_at);
