-- What people can agree to.
create table consent_purpose (
    key_name varchar(40) not null primary key,
    name varchar(120) not null,
    description varchar(500) not null,
    kind varchar(20) not null,
    active boolean not null,
    place integer not null
);

-- Exactly what somebody read, kept once.
create table consent_wording (
    hash varchar(64) not null primary key,
    language varchar(20) not null,
    body text not null,
    first_used_at timestamp with time zone not null
);

-- The proof: rows are added, never changed. Channel is ANY for purposes without one (tracking, profiling).
create table consent_entry (
    id uuid not null primary key,
    contact_id uuid not null,
    purpose varchar(40) not null references consent_purpose (key_name),
    channel varchar(10) not null,
    state varchar(12) not null,
    basis varchar(30) not null,
    at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    source_kind varchar(20) not null,
    source_id varchar(120),
    source_version varchar(60),
    wording_hash varchar(64) references consent_wording (hash),
    wording_language varchar(20),
    ip varchar(45),
    user_agent varchar(300),
    file_hash varchar(64),
    declared_by varchar(500),
    policy_version varchar(60),
    opt_in_sent_at timestamp with time zone,
    opt_in_confirmed_at timestamp with time zone,
    opt_in_token_id uuid,
    message_ref varchar(80),
    actor varchar(120) not null
);
create index consent_entry_contact on consent_entry (contact_id, at);

-- How things stand now: the newest entry of each purpose and channel.
create table consent_standing (
    contact_id uuid not null,
    purpose varchar(40) not null references consent_purpose (key_name),
    channel varchar(10) not null,
    state varchar(12) not null,
    since timestamp with time zone not null,
    entry_id uuid not null references consent_entry (id),
    primary key (contact_id, purpose, channel)
);

-- Links of confirmation mails; used once.
create table consent_confirmation (
    id uuid not null primary key,
    token_hash varchar(64) not null unique,
    contact_id uuid not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index consent_confirmation_contact on consent_confirmation (contact_id);
