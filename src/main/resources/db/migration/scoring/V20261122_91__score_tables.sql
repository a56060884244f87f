create table score_table (
    id uuid not null primary key,
    key_name varchar(80) not null unique,
    name varchar(120) not null,
    description varchar(500) not null,
    draft text not null,
    draft_changed_at timestamp with time zone not null,
    published_version integer not null,
    created_at timestamp with time zone not null
);

-- Published tables, unchangeable. Version 1 is the first.
create table score_table_version (
    table_id uuid not null references score_table (id) on delete cascade,
    version integer not null,
    dmn text not null,
    note varchar(500) not null,
    published_at timestamp with time zone not null,
    published_by varchar(120) not null,
    primary key (table_id, version)
);

-- What marketing and sales agreed makes a lead. Version 0 is the draft.
create table criteria_version (
    version integer not null primary key,
    criteria json not null,
    note varchar(500) not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(120) not null,
    published_at timestamp with time zone
);

-- Who agreed to a version, for which side.
create table criteria_agreement (
    version integer not null references criteria_version (version) on delete cascade,
    side varchar(20) not null,
    agreed_by varchar(120) not null,
    agreed_at timestamp with time zone not null,
    primary key (version, side)
);
